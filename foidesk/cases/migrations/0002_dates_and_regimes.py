import django.db.models.deletion
import foidesk.plumbing.rows
from django.db import migrations, models


def note_what_left_by_letter(apps, schema_editor):
    """Until now nothing but a letter asked for clarification or answered a request."""
    happenings = apps.get_model('cases', 'Happening')
    happenings.objects.filter(kind__in=['clarification-asked', 'response-issued']).update(by_letter=True)


class Migration(migrations.Migration):

    dependencies = [
        ('cases', '0001_initial'),
    ]

    operations = [
        migrations.CreateModel(
            name='Means',
            fields=[
                ('id', models.UUIDField(default=foidesk.plumbing.rows.new_key, editable=False, primary_key=True, serialize=False)),
                ('authority', models.UUIDField(db_index=True, editable=False)),
                ('preferred', models.CharField(choices=[('copy', 'Copy'), ('inspection', 'Inspection'), ('summary', 'Summary'), ('re-usable-data', 'Re usable data')], max_length=20)),
                ('words', models.TextField(blank=True)),
                ('with_request', models.BooleanField(default=True)),
                ('pence', models.PositiveIntegerField(null=True)),
                ('practicable', models.CharField(choices=[('not-known-yet', 'Not known yet'), ('yes', 'Yes'), ('no', 'No')], max_length=20)),
                ('given', models.CharField(blank=True, choices=[('copy', 'Copy'), ('inspection', 'Inspection'), ('summary', 'Summary'), ('re-usable-data', 'Re usable data')], max_length=20)),
                ('reasons', models.TextField(blank=True)),
                ('set_at', models.DateTimeField()),
                ('set_by', models.UUIDField()),
            ],
        ),
        migrations.AddField(
            model_name='case',
            name='calendar_version',
            field=models.CharField(blank=True, max_length=60),
        ),
        migrations.AddField(
            model_name='case',
            name='clock_from_on',
            field=models.DateField(null=True),
        ),
        migrations.AddField(
            model_name='case',
            name='clock_to_on',
            field=models.DateField(null=True),
        ),
        migrations.AddField(
            model_name='case',
            name='closed_on',
            field=models.DateField(null=True),
        ),
        migrations.AddField(
            model_name='case',
            name='counts_to',
            field=models.PositiveSmallIntegerField(default=20, null=True),
        ),
        migrations.AddField(
            model_name='case',
            name='narrows',
            field=models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='cases.case'),
        ),
        migrations.AddField(
            model_name='case',
            name='office_due_on',
            field=models.DateField(null=True),
        ),
        migrations.AddField(
            model_name='deadline',
            name='met_on',
            field=models.DateField(null=True),
        ),
        migrations.AddField(
            model_name='happening',
            name='annuls',
            field=models.BooleanField(default=False),
        ),
        migrations.AddField(
            model_name='happening',
            name='answers_on',
            field=models.DateField(null=True),
        ),
        migrations.AddField(
            model_name='happening',
            name='by_letter',
            field=models.BooleanField(default=False),
        ),
        migrations.AddField(
            model_name='happening',
            name='corrects',
            field=models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='cases.happening'),
        ),
        migrations.AddField(
            model_name='happening',
            name='due_on',
            field=models.DateField(null=True),
        ),
        migrations.AddField(
            model_name='happening',
            name='estimate_on',
            field=models.DateField(null=True),
        ),
        migrations.AddField(
            model_name='happening',
            name='pence',
            field=models.PositiveIntegerField(null=True),
        ),
        migrations.AddField(
            model_name='happening',
            name='provisions',
            field=models.TextField(blank=True),
        ),
        migrations.AddField(
            model_name='happening',
            name='reason',
            field=models.TextField(blank=True),
        ),
        migrations.AddField(
            model_name='happening',
            name='regime',
            field=models.CharField(blank=True, choices=[('FOIA', 'Foia'), ('EIR', 'Eir'), ('SAR', 'Sar')], max_length=10),
        ),
        migrations.AddField(
            model_name='happening',
            name='what',
            field=models.CharField(blank=True, max_length=20),
        ),
        migrations.AddField(
            model_name='question',
            name='regime',
            field=models.CharField(choices=[('FOIA', 'Foia'), ('EIR', 'Eir'), ('SAR', 'Sar')], default='FOIA', max_length=10),
        ),
        migrations.AlterField(
            model_name='case',
            name='regime',
            field=models.CharField(choices=[('FOIA', 'Foia'), ('EIR', 'Eir'), ('SAR', 'Sar'), ('MIXED', 'Mixed')], max_length=10),
        ),
        migrations.AlterField(
            model_name='case',
            name='state',
            field=models.CharField(choices=[('in-hand', 'In hand'), ('waiting-for-the-applicant', 'Waiting for the applicant'), ('waiting-for-the-fee', 'Waiting for the fee'), ('answered', 'Answered'), ('closed-without-answer', 'Closed without answer')], max_length=40),
        ),
        migrations.AddConstraint(
            model_name='happening',
            constraint=models.UniqueConstraint(fields=('corrects',), name='cases_happening_corrected_once'),
        ),
        migrations.AddConstraint(
            model_name='happening',
            constraint=models.CheckConstraint(condition=models.Q(('annuls', False), ('corrects__isnull', False), _connector='OR'), name='cases_happening_annuls_something'),
        ),
        migrations.AddField(
            model_name='means',
            name='case',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='cases.case'),
        ),
        migrations.AddConstraint(
            model_name='means',
            constraint=models.UniqueConstraint(fields=('authority', 'case'), name='cases_means_one'),
        ),
        migrations.RunPython(note_what_left_by_letter, migrations.RunPython.noop),
    ]
