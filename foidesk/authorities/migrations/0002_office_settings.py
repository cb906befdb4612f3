"""Profiles, the address book, qualified persons and charges; the rule of receipt goes into the profile.

What was true of an office before stays so: its profile is the law's with its own rule of receipt, from the
day it was founded, and each fact that is new is taken as shipped, to be looked at.
"""

from datetime import date, timedelta
from zoneinfo import ZoneInfo

import foidesk.plumbing.rows
from django.db import migrations, models

BEFORE_ANY_LETTER = date(2000, 1, 1)
AT_ONCE = date(2026, 11, 20)
NEXT_SPRING = date(2027, 5, 31)
FEES = "SI 2004/3244, legislation.gov.uk, unchanged since 2005"
NEW_FACTS = (
    ("regulator-trading-name", "Information Commissioner’s Office (ICO)", "The regulator’s own website", AT_ONCE),
    (
        "regulator-email",
        "icocasework@ico.org.uk",
        "Written down from knowledge, without a source: please look",
        AT_ONCE,
    ),
    ("cost-limit", "450", f"{FEES}, regulation 3", NEXT_SPRING),
    ("cost-limit-central", "600", f"{FEES}, regulation 3", NEXT_SPRING),
    ("hourly-rate", "25", f"{FEES}, regulation 4(4)", NEXT_SPRING),
    (
        "threat-level",
        "SUBSTANTIAL",
        "Stated in an office’s answer of January 2025; it may have changed since",
        AT_ONCE,
    ),
    ("code-45", "Freedom of Information Code of Practice, July 2018", "Cabinet Office, gov.uk", NEXT_SPRING),
    ("guidance-time", "1 August 2023", "The date of the regulator’s page", NEXT_SPRING),
    ("guidance-refusal", "19 December 2022", "The date of the regulator’s page", NEXT_SPRING),
    ("guidance-cost", "13 November 2023", "The date of the regulator’s page", NEXT_SPRING),
    ("guidance-opinion", "5 January 2023", "The date of the regulator’s form", NEXT_SPRING),
    ("guidance-eir-time", "1 August 2023", "The date of the regulator’s page", NEXT_SPRING),
)
LAW = {
    "name": "default",
    "clarification_mode": "reset",
    "clarification_lapse": None,
    "narrowing_pauses": False,
    "narrowing_lapse": None,
    "acknowledge_within": None,
    "internal_target": None,
    "pit_max": 40,
    "review_window": {"n": 40, "unit": "WD", "since": "issued"},
    "review_target": 20,
    "review_max": 40,
    "complaint_days": 42,
    "repeat_interval": None,
    "publish_after": None,
}


def keep(apps, schema_editor):
    """Give each office that stands its profile, and what it takes to be so of what is new."""
    for office in apps.get_model("authorities", "Authority").objects.all():
        founded_on = office.founded_at.astimezone(ZoneInfo("Europe/London")).date()
        apps.get_model("authorities", "ProfileVersion").objects.create(
            authority=office.id,
            n=1,
            base="default",
            values=LAW | {"receipt_rule": office.receipt_rule},
            from_on=founded_on,
            set_at=office.founded_at,
        )
        lines = (office.name, office.address, office.email, office.telephone, office.website)
        own = (
            "office-contact",
            "\n".join(line for line in lines if line),
            "The office’s own settings",
            AT_ONCE + timedelta(days=365),
        )
        for key, value, source, check_by_on in (*NEW_FACTS, own):
            apps.get_model("authorities", "DatedFact").objects.create(
                authority=office.id,
                key=key,
                value=value,
                source=source,
                from_on=BEFORE_ANY_LETTER,
                check_by_on=check_by_on,
            )


class Migration(migrations.Migration):

    dependencies = [
        ('authorities', '0001_initial'),
    ]

    operations = [
        migrations.AddField(
            model_name='authority',
            name='central',
            field=models.BooleanField(default=False),
        ),
        migrations.AddField(
            model_name='authority',
            name='version',
            field=models.PositiveIntegerField(default=1),
        ),
        migrations.AlterField(
            model_name='datedfact',
            name='key',
            field=models.CharField(choices=[('regulator-name', 'Regulator name'), ('regulator-trading-name', 'Regulator trading name'), ('regulator-address', 'Regulator address'), ('regulator-telephone', 'Regulator telephone'), ('regulator-web', 'Regulator web'), ('regulator-email', 'Regulator email'), ('office-contact', 'Office contact'), ('cost-limit', 'Cost limit'), ('cost-limit-central', 'Cost limit central'), ('hourly-rate', 'Hourly rate'), ('threat-level', 'Threat level'), ('code-45', 'Code 45'), ('guidance-time', 'Guidance time'), ('guidance-refusal', 'Guidance refusal'), ('guidance-cost', 'Guidance cost'), ('guidance-opinion', 'Guidance opinion'), ('guidance-eir-time', 'Guidance eir time')], max_length=40),
        ),
        migrations.CreateModel(
            name='Body',
            fields=[
                ('id', models.UUIDField(default=foidesk.plumbing.rows.new_key, editable=False, primary_key=True, serialize=False)),
                ('authority', models.UUIDField(db_index=True, editable=False)),
                ('name', models.CharField(max_length=200)),
                ('kind', models.CharField(choices=[('police-force', 'Police force'), ('opcc', 'Opcc'), ('council', 'Council'), ('regulator', 'Regulator'), ('government-department', 'Government department'), ('health', 'Health'), ('other', 'Other')], max_length=30)),
                ('address', models.TextField(blank=True)),
                ('email', models.CharField(blank=True, max_length=254)),
                ('web', models.CharField(blank=True, max_length=200)),
                ('source', models.CharField(max_length=300)),
                ('check_by_on', models.DateField()),
                ('version', models.PositiveIntegerField(default=1)),
                ('confirmed_at', models.DateTimeField(null=True)),
                ('confirmed_by', models.UUIDField(null=True)),
                ('taken_out_at', models.DateTimeField(null=True)),
                ('taken_out_by', models.UUIDField(null=True)),
            ],
            options={
                'indexes': [models.Index(fields=['authority', 'name'], name='authorities_body_name')],
                'constraints': [models.CheckConstraint(condition=models.Q(models.Q(('confirmed_at__isnull', True), ('confirmed_by__isnull', True)), models.Q(('confirmed_at__isnull', False), ('confirmed_by__isnull', False)), _connector='OR'), name='authorities_body_confirmed_at_and_by'), models.CheckConstraint(condition=models.Q(models.Q(('taken_out_at__isnull', True), ('taken_out_by__isnull', True)), models.Q(('taken_out_at__isnull', False), ('taken_out_by__isnull', False)), _connector='OR'), name='authorities_body_taken_out_at_and_by')],
            },
        ),
        migrations.CreateModel(
            name='Charge',
            fields=[
                ('id', models.UUIDField(default=foidesk.plumbing.rows.new_key, editable=False, primary_key=True, serialize=False)),
                ('authority', models.UUIDField(db_index=True, editable=False)),
                ('what', models.CharField(max_length=200)),
                ('pence', models.PositiveIntegerField()),
                ('per', models.CharField(max_length=60)),
                ('free', models.CharField(blank=True, max_length=300)),
                ('source', models.CharField(max_length=300)),
                ('from_on', models.DateField()),
                ('until_on', models.DateField(null=True)),
                ('published', models.BooleanField(default=False)),
                ('entered_at', models.DateTimeField()),
                ('entered_by', models.UUIDField()),
                ('taken_out_at', models.DateTimeField(null=True)),
                ('taken_out_by', models.UUIDField(null=True)),
            ],
            options={
                'constraints': [models.CheckConstraint(condition=models.Q(models.Q(('taken_out_at__isnull', True), ('taken_out_by__isnull', True)), models.Q(('taken_out_at__isnull', False), ('taken_out_by__isnull', False)), _connector='OR'), name='authorities_charge_taken_out_at_and_by')],
            },
        ),
        migrations.CreateModel(
            name='ProfileVersion',
            fields=[
                ('id', models.UUIDField(default=foidesk.plumbing.rows.new_key, editable=False, primary_key=True, serialize=False)),
                ('authority', models.UUIDField(db_index=True, editable=False)),
                ('n', models.PositiveIntegerField()),
                ('base', models.CharField(max_length=40)),
                ('values', models.JSONField()),
                ('from_on', models.DateField()),
                ('set_at', models.DateTimeField()),
                ('set_by', models.UUIDField(null=True)),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('authority', 'n'), name='authorities_profile_once')],
            },
        ),
        migrations.CreateModel(
            name='QualifiedPerson',
            fields=[
                ('id', models.UUIDField(default=foidesk.plumbing.rows.new_key, editable=False, primary_key=True, serialize=False)),
                ('authority', models.UUIDField(db_index=True, editable=False)),
                ('post', models.CharField(max_length=200)),
                ('name', models.CharField(blank=True, max_length=120)),
                ('minister', models.CharField(max_length=200)),
                ('instrument_on', models.DateField()),
                ('evidence', models.TextField()),
                ('subsections', models.CharField(blank=True, max_length=200)),
                ('conditions', models.TextField(blank=True)),
                ('from_on', models.DateField()),
                ('until_on', models.DateField(null=True)),
                ('entered_at', models.DateTimeField()),
                ('entered_by', models.UUIDField()),
                ('taken_out_at', models.DateTimeField(null=True)),
                ('taken_out_by', models.UUIDField(null=True)),
            ],
            options={
                'constraints': [models.CheckConstraint(condition=models.Q(models.Q(('taken_out_at__isnull', True), ('taken_out_by__isnull', True)), models.Q(('taken_out_at__isnull', False), ('taken_out_by__isnull', False)), _connector='OR'), name='authorities_qualifiedperson_taken_out_at_and_by')],
            },
        ),
        migrations.RunPython(keep, migrations.RunPython.noop),
        migrations.RemoveField(
            model_name='authority',
            name='receipt_rule',
        ),
    ]
