"""What people do about all that is open of Clem's, and what the chart then says."""

from tests.record.said import after

from holdfast.alerts.models import Alert, Telling
from holdfast.record import alarm, briefing_of, entries_of
from holdfast.record.alarm import NextSteps

SPOKE = {
    "way": "phone",
    "assessment": "no plan, no means, sister is with her",
    "plan": "call tomorrow at ten",
}


def alert_of(here):
    return Alert.objects.get(client=here.client)


def thread(here):
    return list(Alert.objects.filter(client=here.client).order_by("raised_at"))


def contacts(here):
    entries = entries_of(here.client, here.tamsin.reader, after(days=1))
    return [one for one in entries if one.kind == "contact"]


def have(here, minutes=2, who=None):
    return alarm.have(thread(here), (who or here.tamsin).reader, after(minutes=minutes))


def contact(here, minutes=9, done="Spoke.", **said):
    at = after(minutes=minutes)
    return alarm.contact(thread(here), here.tamsin.reader, at, done, **(SPOKE | said))


def told():
    tellings = Telling.objects.order_by("step").select_related("account")
    return [one.account.name if one.account else None for one in tellings]


def tried(here, minutes=5, who=None, **steps):
    at = after(minutes=minutes)
    alarm.tried(thread(here), (who or here.tamsin).reader, at, NextSteps(**steps))


def risk(here):
    briefing = briefing_of(here.client, here.tamsin.reader, after(minutes=10))
    found = [one.urgency for one in briefing.findings if one.id == "risk.item_nine"]
    return found[0] if found else None
