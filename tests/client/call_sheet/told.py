"""A colleague who does not know Clem is told of an alert of hers."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from tests.cast import Cast, Person, cast, make_person, signed_in
from tests.record.said import NOON, after, client_says, entry

from holdfast import alerts
from holdfast.alerts.models import Alert, Telling
from holdfast.client.call_sheet import CallSheet, call_sheet

WORDS = "it is loud tonight"
NUMBER = "+1 213 555 0174"


@dataclass(frozen=True)
class Told:
    here: Cast
    sol: Person

    @property
    def alert(self) -> Alert:
        return Alert.objects.select_related("client__practice").order_by("raised_at").first()

    def tell_sol(self, of: Alert | None = None) -> None:
        practice, alert = self.here.practice, of or self.alert
        Telling.objects.create(
            practice=practice, alert=alert, step=9, account=self.sol.account, at=NOON
        )

    def page(self, of: Alert | None = None) -> str:
        """As Sol reads it."""
        return signed_in(self.sol).get(f"/alerts/{(of or self.alert).id}/").content.decode()

    def sheet(
        self, who: Person | None = None, at: datetime | None = None, of: Alert | None = None
    ) -> CallSheet | None:
        reader, at = (who or self.sol).reader, at or after(minutes=30)
        rung = alerts.rung_for(reader, self.here.client, at)
        thread = [one for one in rung if one.state != "closed"]
        zone = ZoneInfo(self.here.practice.time_zone)
        return call_sheet(of or self.alert, thread, reader, at, zone)


def told() -> Told:
    """Clem asked for support; Tamsin was told, and then Sol, who covers."""
    here = cast()
    sol = make_person(here.practice, "therapist", "Sol Marin", "sol@kelp.example", None)
    contact = {"phone": NUMBER, "safe_way": "call, then text", "voicemail_ok": True}
    client_says(here, entry("person", contact=contact, language="Spanish"))
    client_says(here, entry("signal", text=WORDS, level=7))
    found = Told(here, sol)
    found.tell_sol()
    return found
