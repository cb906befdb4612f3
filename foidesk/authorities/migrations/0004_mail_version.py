"""A version of how mail leaves, so that whoever saves second is told."""

from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ("authorities", "0003_calendars"),
    ]

    operations = [
        migrations.AddField(
            model_name="mailroute",
            name="version",
            field=models.PositiveIntegerField(default=1),
        ),
    ]
