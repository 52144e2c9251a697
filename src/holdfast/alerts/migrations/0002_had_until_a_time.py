import uuid
from datetime import timedelta
from typing import Any

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models
from django.utils import timezone

MINUTES = 15  # the draft of content/settings/alerts.yaml, on the day of this migration


def give_a_clock(apps: Any, _editor: Any) -> None:
    """Who acted had promised no time: theirs begins now. What was only looked at, nobody has."""
    alerts, now = apps.get_model("alerts", "Alert").objects, timezone.now()
    until = now + timedelta(minutes=MINUTES)
    alerts.filter(state="acting").update(state="had", had_until=until, escalates_at=until)
    alerts.filter(state="seen").update(escalates_at=now)


def tell_what_was_done(apps: Any, _editor: Any) -> None:
    """Who looked, acted and closed before there were deeds is told as such."""
    alert_model, deed = apps.get_model("alerts", "Alert"), apps.get_model("alerts", "Deed")
    for did, who in (("looked", "seen"), ("had", "had"), ("closed", "closed")):
        done = alert_model.objects.exclude(**{f"{who}_by": None})
        rows = done.values_list("practice_id", "id", f"{who}_by_id", f"{who}_at").iterator()
        deed.objects.bulk_create(
            (
                deed(practice_id=practice, alert_id=alert, did=did, by_id=by, at=at)
                for practice, alert, by, at in rows
            ),
            batch_size=500,
        )


def take_the_clock(apps: Any, _editor: Any) -> None:
    alerts = apps.get_model("alerts", "Alert").objects
    alerts.filter(state="had").update(state="acting", escalates_at=None)
    alerts.filter(state="seen").update(escalates_at=None)


class Migration(migrations.Migration):
    dependencies = [
        ("alerts", "0001_initial"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
        ("people", "0006_minutes_to_have_an_alert"),
        ("circle", "0001_initial"),
    ]

    operations = [
        migrations.RemoveIndex("alert", "alerts_open"),
        migrations.RenameField("alert", "acting_at", "had_at"),
        migrations.RenameField("alert", "acting_by", "had_by"),
        migrations.RenameField("alert", "acting_entry", "had_entry"),
        migrations.CreateModel(
            name='Deed',
            fields=[
                ('id', models.UUIDField(default=uuid.uuid4, editable=False, primary_key=True, serialize=False)),
                ('did', models.CharField(choices=[('ran_out', 'their time ran out'), ('gave_back', 'took it back'), ('looked', 'looked'), ('had', 'has it'), ('lengthened', 'asked for more time'), ('tried', 'tried, and did not reach them'), ('handed_on', 'handed it on'), ('closed', 'closed it')], max_length=12)),
                ('at', models.DateTimeField()),
                ('until', models.DateTimeField(null=True)),
                ('entry', models.UUIDField(null=True)),
            ],
        ),
        migrations.AddField(
            model_name='alert',
            name='again_at',
            field=models.DateTimeField(null=True),
        ),
        migrations.AddField(
            model_name='alert',
            name='had_until',
            field=models.DateTimeField(null=True),
        ),
        migrations.AddField(
            model_name='alert',
            name='handed_to',
            field=models.ForeignKey(db_index=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='alert',
            name='tried_at',
            field=models.DateTimeField(null=True),
        ),
        migrations.AddField(
            model_name="alert",
            name="tried_by",
            field=models.ForeignKey(
                db_index=False,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to=settings.AUTH_USER_MODEL,
            ),
        ),
        migrations.AlterField(
            model_name='alert',
            name='state',
            field=models.CharField(choices=[('history', 'Known from history, never rung'), ('raised', 'Raised'), ('delivered', 'Delivered'), ('seen', 'Looked at, and nobody has it'), ('had', 'Somebody has it'), ('closed', 'Closed')], max_length=12),
        ),
        migrations.AddIndex(
            model_name='alert',
            index=models.Index(condition=models.Q(('state__in', ['raised', 'delivered', 'seen', 'had'])), fields=['practice', 'client'], name='alerts_open'),
        ),
        migrations.AddField(
            model_name='deed',
            name='alert',
            field=models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='deeds', to='alerts.alert'),
        ),
        migrations.AddField(
            model_name='deed',
            name='by',
            field=models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.AddField(
            model_name='deed',
            name='practice',
            field=models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.PROTECT, to='people.practice'),
        ),
        migrations.AddField(
            model_name='deed',
            name='to',
            field=models.ForeignKey(db_index=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL),
        ),
        migrations.RunPython(tell_what_was_done, migrations.RunPython.noop),
        migrations.RunPython(give_a_clock, take_the_clock),
    ]
