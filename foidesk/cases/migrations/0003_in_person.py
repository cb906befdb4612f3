from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('cases', '0002_dates_and_regimes'),
    ]

    operations = [
        migrations.AlterField(
            model_name='case',
            name='channel',
            field=models.CharField(choices=[('e-mail', 'E mail'), ('letter', 'Letter'), ('call', 'Call'), ('in-person', 'In person'), ('social-media', 'Social media'), ('by-hand', 'By hand')], max_length=20),
        ),
    ]
