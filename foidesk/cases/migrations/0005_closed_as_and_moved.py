from django.db import migrations, models


def lapsed(apps, schema_editor):
    """Until now a request was closed for one reason alone: its applicant let a time go by."""
    apps.get_model("cases", "Case")._base_manager.exclude(closed_on=None).update(closed_as="lapsed")


class Migration(migrations.Migration):

    dependencies = [
        ('cases', '0004_days_looked_at'),
        ('people', '0002_senior_approver'),
    ]

    operations = [
        migrations.AddField(
            model_name='case',
            name='closed_as',
            field=models.CharField(blank=True, choices=[('lapsed', 'Lapsed'), ('logged-in-error', 'Logged in error'), ('duplicate', 'Duplicate'), ('withdrawn', 'Withdrawn'), ('merged', 'Merged')], default='', max_length=20),
            preserve_default=False,
        ),
        migrations.AddField(
            model_name='question',
            name='moved',
            field=models.BooleanField(default=False),
        ),
        migrations.AlterField(
            model_name='case',
            name='state',
            field=models.CharField(choices=[('in-hand', 'In hand'), ('waiting-for-the-applicant', 'Waiting for the applicant'), ('waiting-for-the-fee', 'Waiting for the fee'), ('answered', 'Answered'), ('closed-without-answer', 'Closed without answer'), ('not-to-be-answered', 'Not to be answered')], max_length=40),
        ),
        migrations.RunPython(lapsed, migrations.RunPython.noop),
        migrations.AddConstraint(
            model_name='case',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('closed_as', ''), ('closed_on', None)), models.Q(('closed_on__isnull', False), models.Q(('closed_as', ''), _negated=True)), _connector='OR'), name='cases_case_closed_somehow'),
        ),
    ]
