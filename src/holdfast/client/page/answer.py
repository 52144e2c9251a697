"""A professional answers one finding."""

from __future__ import annotations

from datetime import date
from uuid import NAMESPACE_URL, UUID, uuid5

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache

from holdfast import clock
from holdfast.circle.policy import client_in, member_of_circle
from holdfast.client.anchors import anchor_of
from holdfast.client.page.findings import Written
from holdfast.client.page.views import show
from holdfast.client.zone import zone_of
from holdfast.kernel.briefing.briefing import Finding
from holdfast.library.entry_json import encode_body
from holdfast.people.only_sent import only_sent
from holdfast.people.policy import policy, reader_required
from holdfast.record import Author, NewEntry, Refused, append, briefing_of, entries_of

ANSWERS = ("agree", "done", "not_relevant", "later")
FIELDS = ("answer", "reason", "until")


@policy(member_of_circle)
@never_cache
@only_sent(back_to="client_page")
def answer_finding(request: HttpRequest, client_id: UUID) -> HttpResponse:
    """The same answer to the same cause, sent twice, is one entry."""
    finding = _standing(request)
    if finding is None or finding.cause != request.POST.get("cause"):
        return _refused(request, finding, _changed(finding), "", 409)
    if lacking := _lacking(request):
        return _refused(request, finding, *lacking, 422)
    try:
        _keep(request, finding)
    except Refused as refused:
        return _refused(request, finding, refused.sentence, refused.field, 422)
    messages.success(request, _("Your answer is kept in the record."))
    then = reverse("client_page", args=[client_id])
    return HttpResponseRedirect(f"{then}#{anchor_of(finding)}")


def _changed(finding: Finding | None) -> str:
    if finding is None:
        return _("This no longer stands in the list, so nothing was kept. What you wrote is here.")
    return _("Something new has come in since you opened the page; please look, then answer.")


def _refused(
    request: HttpRequest, finding: Finding | None, sentence: str, field: str, status: int
) -> HttpResponse:
    """The page again, with what was typed in the form of its finding."""
    written = Written(
        key=request.POST.get("finding", ""),
        anchor=anchor_of(finding) if finding else "",
        fields={name: request.POST.get(name, "") for name in FIELDS},
        sentence=sentence,
        field=field if field in FIELDS else "",
    )
    return show(request, written, status)


def _keep(request: HttpRequest, finding: Finding) -> None:
    """Raises ``Refused``; an answer that stands already is not said again."""
    client, reader = client_in(request), reader_required(request)
    new, judged = _judgement(request, finding), finding.judged
    standing = (one for one in entries_of(client, reader) if judged and one.id == judged.entry)
    if any(encode_body(one.body) == new.body for one in standing):
        return
    append(client, [new], by=Author.of(reader), at=clock.now())


def _standing(request: HttpRequest) -> Finding | None:
    """The finding as this reader has it now, whatever it stands on."""
    findings = briefing_of(client_in(request), reader_required(request), clock.now()).findings
    return next((one for one in findings if one.key == request.POST.get("finding")), None)


def _lacking(request: HttpRequest) -> tuple[str, str] | None:
    """A sentence, and the field it belongs to."""
    answer = request.POST.get("answer")
    if answer not in ANSWERS:
        return _("Please choose an answer."), "answer"
    if answer == "not_relevant" and not request.POST.get("reason", "").strip():
        return _("Please write why it is not relevant; others will read it here."), "reason"
    if answer == "later":
        return _lacking_day(request)
    return None


def _lacking_day(request: HttpRequest) -> tuple[str, str] | None:
    until = request.POST.get("until", "")
    if not until:
        return _("Please say on which day you will look at it again."), "until"
    try:
        day = date.fromisoformat(until)
    except ValueError:
        return _("Please write the day as year, month and day."), "until"
    if day < clock.now().astimezone(zone_of(client_in(request))).date():
        return _("That day is over; please choose one that is still to come."), "until"
    return None


def _judgement(request: HttpRequest, finding: Finding) -> NewEntry:
    said = {name: request.POST.get(name, "").strip() for name in FIELDS}
    body = {name: value for name, value in said.items() if value}
    body |= {"finding": finding.key, "cause": finding.cause}
    judged = finding.judged.entry if finding.judged else ""
    return NewEntry(kind="judgement", id=_id(request, body, judged), body=body)


def _id(request: HttpRequest, body: dict[str, str], judged: str) -> UUID:
    """Made from what is said, by whom and of whom."""
    author = reader_required(request).account_id
    said = [f"{name}={body[name]}" for name in sorted(body)]
    return uuid5(NAMESPACE_URL, "|".join([str(client_in(request).id), str(author), judged, *said]))
