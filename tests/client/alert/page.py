"""The page of Clem's alert, and the form of a contact that it hands out."""

from django.utils import timezone
from tests.cast import signed_in

from holdfast.alerts.models import Alert
from holdfast.record import entries_of

FULL = {"way": "phone", "done": "Spoke", "assessment": "no plan", "plan": "call at ten"}


def alert_of(here):
    return Alert.objects.get(client=here.client)


def page_of(here):
    return f"/alerts/{alert_of(here).id}/"


def contacts(here):
    entries = entries_of(here.client, here.tamsin.reader, timezone.now())
    return [one for one in entries if one.kind == "contact"]


def form_of(browser, here, **said):
    """The contact form as the page hands it out, everything ticked."""
    page = browser.get(page_of(here))
    return {"token": page.context["token"], "about": page.context["ticked"]} | said


def text_of(here, who=None):
    return signed_in(who or here.tamsin).get(page_of(here)).content.decode()


def send(here, **said):
    tamsin = signed_in(here.tamsin)
    return tamsin.post(page_of(here) + "contact/", form_of(tamsin, here, **said), follow=True)
