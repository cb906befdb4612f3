from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('cases', '0003_in_person'),
        ('inbox', '0001_initial'),
    ]

    operations = [
        migrations.RemoveConstraint(
            model_name='message',
            name='inbox_message_case_when_settled',
        ),
        migrations.AddField(
            model_name='message',
            name='hearer',
            field=models.CharField(blank=True, max_length=120),
        ),
        migrations.AddField(
            model_name='message',
            name='meant_for',
            field=models.CharField(blank=True, max_length=200),
        ),
        migrations.AddField(
            model_name='message',
            name='read_back',
            field=models.BooleanField(default=False),
        ),
        migrations.AddField(
            model_name='message',
            name='referral',
            field=models.CharField(blank=True, choices=[('told', 'Told'), ('passed-on', 'Passed on')], max_length=20),
        ),
        migrations.AddField(
            model_name='message',
            name='said_at',
            field=models.DateTimeField(null=True),
        ),
        migrations.AlterField(
            model_name='message',
            name='channel',
            field=models.CharField(choices=[('e-mail', 'E mail'), ('letter', 'Letter'), ('call', 'Call'), ('in-person', 'In person'), ('social-media', 'Social media'), ('by-hand', 'By hand')], max_length=20),
        ),
        migrations.AlterField(
            model_name='message',
            name='state',
            field=models.CharField(choices=[('unsorted', 'Unsorted'), ('logged', 'Logged'), ('joined', 'Joined'), ('set-aside', 'Set aside'), ('answered-as-business', 'Answered as business'), ('for-other-authority', 'For other authority')], max_length=20),
        ),
        migrations.AddConstraint(
            model_name='message',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('case__isnull', False), ('state__in', ['logged', 'joined'])), models.Q(('case__isnull', True), ('state__in', ['unsorted', 'answered-as-business', 'for-other-authority', 'set-aside'])), _connector='OR'), name='inbox_message_case_when_settled'),
        ),
    ]
