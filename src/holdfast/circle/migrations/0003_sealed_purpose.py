from typing import Any

from django.apps.registry import Apps as StateApps
from django.db import migrations, models
from django.db.backends.base.schema import BaseDatabaseSchemaEditor

from holdfast.circle.keys import key_of
from holdfast.circle.sealed_purpose import opened, sealed


def seal_each(apps: StateApps, _editor: BaseDatabaseSchemaEditor) -> None:
    """Under the key of each client; of one who was erased nothing is left to seal it with."""
    for grant in _grants(apps).exclude(purpose="").exclude(client__wrapped_key=b""):
        kept = sealed(key_of(grant.client), grant.client_id, grant.id, grant.purpose)
        _grants(apps).filter(id=grant.id).update(sealed_purpose=kept)


def open_each(apps: StateApps, _editor: BaseDatabaseSchemaEditor) -> None:
    for grant in _grants(apps).exclude(sealed_purpose=b"").exclude(client__wrapped_key=b""):
        words = opened(
            key_of(grant.client), grant.client_id, grant.id, bytes(grant.sealed_purpose)
        )
        _grants(apps).filter(id=grant.id).update(purpose=words)


def _grants(apps: StateApps) -> Any:
    return apps.get_model("circle", "Grant").objects.select_related("client")


class Migration(migrations.Migration):
    dependencies = [("circle", "0002_call_sheet_openings")]

    operations = [
        migrations.AddField("grant", "sealed_purpose", models.BinaryField(default=b"")),
        migrations.RunPython(seal_each, open_each),
        migrations.RemoveField("grant", "purpose"),
    ]
