"""A professional answers one finding."""

from __future__ import annotations

from uuid import NAMESPACE_URL, UUID, uuid5

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST

from holdfast.circle.policy import member_of_circle
from holdfast.client.views.page import record_in, show
from holdfast.kernel.briefing import Finding
from holdfast.library.entry_json import encode_body
from holdfast.people.policy import policy, reader_required
from holdfast.record import Author, NewEntry, Refused, append, briefing_of, entries_of

ANSWERS = ("agree", "done", "not_relevant", "later")


@policy(member_of_circle)
@never_cache
@require_POST
def answer_finding(request: HttpRequest, client_id: UUID) -> HttpResponse:
    """The same answer to the same cause, sent twice, is one entry."""
    finding = _finding(request)
    if finding is None:
        return show(request, _("This has changed since you opened the page; please look."), 409)
    if sentence := _lacking(request):
        return show(request, sentence, 422)
    try:
        _keep(request, finding)
    except Refused as refused:
        return show(request, refused.sentence, 422)
    return HttpResponseRedirect(reverse("client_page", args=[client_id]))


def _keep(request: HttpRequest, finding: Finding) -> None:
    """Raises ``Refused``; an answer that stands already is not said again."""
    client, reader = record_in(request), reader_required(request)
    new, judged = _judgement(request, finding), finding.judged
    standing = (one for one in entries_of(client, reader) if judged and one.id == judged.entry)
    if any(encode_body(one.body) == new.body for one in standing):
        return
    append(client, [new], by=Author.of(reader), at=timezone.now())


def _finding(request: HttpRequest) -> Finding | None:
    """The finding as this reader has it now, of the cause they answered."""
    asked = (request.POST.get("finding"), request.POST.get("cause"))
    findings = briefing_of(record_in(request), reader_required(request), timezone.now()).findings
    return next((one for one in findings if (one.key, one.cause) == asked), None)


def _lacking(request: HttpRequest) -> str:
    answer = request.POST.get("answer")
    if answer not in ANSWERS:
        return _("Please choose an answer.")
    if answer == "not_relevant" and not request.POST.get("reason", "").strip():
        return _("Please write why it is not relevant; others will read it here.")
    if answer == "later" and not request.POST.get("until"):
        return _("Please say on which day you will look at it again.")
    return ""


def _judgement(request: HttpRequest, finding: Finding) -> NewEntry:
    said = {name: request.POST.get(name, "").strip() for name in ("answer", "reason", "until")}
    body = {name: value for name, value in said.items() if value}
    body |= {"finding": finding.key, "cause": finding.cause}
    judged = finding.judged.entry if finding.judged else ""
    return NewEntry(kind="judgement", id=_id(request, body, judged), body=body)


def _id(request: HttpRequest, body: dict[str, str], judged: str) -> UUID:
    """Made from what is said, by whom and of whom."""
    author = reader_required(request).account_id
    said = [f"{name}={body[name]}" for name in sorted(body)]
    return uuid5(NAMESPACE_URL, "|".join([str(record_in(request).id), str(author), judged, *said]))
