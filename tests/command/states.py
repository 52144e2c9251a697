"""States that keep an installation from its work, each with the sentence that names it."""

from datetime import timedelta
from uuid import uuid4

from django.utils import timezone
from tests.cast import cast
from tests.record.said import client_says, entry

from holdfast import post
from holdfast.alerts.models import Alert
from holdfast.post.models import Delivery
from holdfast.pulse.beating import beat
from holdfast.pulse.models import Heartbeat
from holdfast.site import checks

LONG = timedelta(minutes=6)


def no_worker(_):
    Heartbeat.objects.all().delete()


def worker_killed(_):
    Heartbeat.objects.update(at=timezone.now() - timedelta(minutes=2))


def worker_left(_):
    beat("one", has_left=True)


def worker_stumbles(_):
    beat("one", ["deliver_due", "chain_audit"])
    Heartbeat.objects.update(well_at=timezone.now() - timedelta(minutes=2))


def worker_of_tomorrow(_):
    ahead = timezone.now() + timedelta(hours=1)
    Heartbeat.objects.update(at=ahead, well_at=ahead)


def one_of_two_is_stuck(_):
    beat("stuck")
    Heartbeat.objects.filter(worker="stuck").update(at=timezone.now() - timedelta(minutes=3))


def message_waits(_):
    here = cast()
    to = here.tamsin.account.id
    post.queue(here.practice.id, "email", "alert", to, at=timezone.now() - LONG)


def message_fails(_):
    here = cast()
    one = post.queue(here.practice.id, "email", "alert", here.tamsin.account.id)
    tried = {"state": "failed", "attempts": 2, "last_error": "ConnectionRefusedError"}
    Delivery.objects.filter(id=one.id).update(**tried)


def message_refused(_):
    here = cast()
    one = post.queue(here.practice.id, "email", "alert", here.tamsin.account.id, uuid4())
    tried = {"state": "failed", "attempts": 3, "last_error": "AddressRefused 550"}
    Delivery.objects.filter(id=one.id).update(**tried)


def alert_nobody_has(_):
    here = cast()
    ago = timezone.now() - timedelta(days=9)
    client_says(here, entry("signal", at=ago), at=ago)
    Delivery.objects.update(state="sent", sent_at=ago)
    Alert.objects.update(escalates_at=None)
    from holdfast.record.models import Standing

    Standing.objects.update(changes_at=None)


def others_may_look_into_the_home(change):
    home = change.mktemp()
    home.chmod(0o755)
    change.settings.HOLDFAST_HOME = home


def no_address(change):
    reached_by_others(change)
    change.settings.HOLDFAST_ADDRESS = ""


def no_proxies(change):
    reached_by_others(change)
    change.monkeypatch.delenv("HOLDFAST_PROXIES")


def reached_by_others(change):
    change.settings.ALLOWED_HOSTS = ["kelp.example"]
    change.settings.HOLDFAST_HTTPS = True
    change.settings.HOLDFAST_ADDRESS = "https://kelp.example/"
    change.monkeypatch.setenv("HOLDFAST_PROXIES", "1")


def front_end_not_built(_):
    checks.BUILT.unlink()


def misspelt(change):
    change.monkeypatch.setenv("HOLDFAST_HOST", "kelp.example")


def a_name_of_nothing(change):
    change.monkeypatch.setenv("EMAIL_BACKGROUND_IMAGE", "kelp.png")


def nobody_takes_mail(change):
    change.mail.close()


def no_room(change):
    change.monkeypatch.setattr("holdfast.pulse.troubles.MEBIBYTE", 2**62)


STATES = {
    no_worker: "No worker has shown itself here yet",
    worker_killed: "No worker has shown itself since",
    worker_left: "No worker has shown itself since",
    worker_stumbles: "stumbles at every turn over deliver_due, chain_audit",
    worker_of_tomorrow: "No worker has shown itself",
    one_of_two_is_stuck: "A worker has been silent since",
    message_waits: "Messages to people wait to be sent since",
    message_fails: "1 of the messages to people cannot be sent",
    message_refused: "1 messages to people do not reach them",
    alert_nobody_has: "An alert has waited since",
    others_may_look_into_the_home: "Others on this machine can look into",
    no_address: "HOLDFAST_ADDRESS is not set",
    no_proxies: "HOLDFAST_PROXIES is not set",
    front_end_not_built: "The front end is not built",
    misspelt: "HOLDFAST_HOST is set and is no name that Holdfast reads; HOLDFAST_HOSTS is meant",
    a_name_of_nothing: "EMAIL_BACKGROUND_IMAGE is set and is no name that Holdfast reads",
    nobody_takes_mail: "did not answer, so nobody is told of anything by message",
    no_room: "MiB left; please make room",
}
