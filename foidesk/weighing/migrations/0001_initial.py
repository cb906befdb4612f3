import django.db.models.deletion
import foidesk.plumbing.rows
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('cases', '0001_initial'),
    ]

    operations = [
        migrations.CreateModel(
            name='Note',
            fields=[
                ('id', models.UUIDField(default=foidesk.plumbing.rows.new_key, editable=False, primary_key=True, serialize=False)),
                ('authority', models.UUIDField(db_index=True, editable=False)),
                ('prompt', models.CharField(max_length=60)),
                ('text', models.TextField()),
                ('case', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='cases.case')),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('authority', 'case', 'prompt'), name='weighing_note_once')],
            },
        ),
        migrations.CreateModel(
            name='Weighing',
            fields=[
                ('id', models.UUIDField(default=foidesk.plumbing.rows.new_key, editable=False, primary_key=True, serialize=False)),
                ('authority', models.UUIDField(db_index=True, editable=False)),
                ('version', models.PositiveIntegerField(default=0)),
                ('weighed_at', models.DateTimeField()),
                ('weighed_by', models.UUIDField()),
                ('case', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='+', to='cases.case')),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('authority', 'case'), name='weighing_one_a_case')],
            },
        ),
    ]
