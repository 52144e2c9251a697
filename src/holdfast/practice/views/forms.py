"""Which forms are in use with their words, and the declaration that they may be."""

from __future__ import annotations

from collections.abc import Mapping

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as _l
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from holdfast import clock
from holdfast.kernel.instruments.definition import Definition
from holdfast.kernel.instruments.wording import can_be_worded, is_worded, worded
from holdfast.library import instruments, own_forms
from holdfast.people.attested_forms import (
    Attested,
    attest,
    attested_forms,
    end_attestation,
    words_of_pack,
)
from holdfast.people.only_sent import only_sent
from holdfast.people.policy import policy, reader_required, role
from holdfast.people.practices import practice_of
from holdfast.practice.forms.wording import DeclareForm, WordingForm, asked
from holdfast.practice.frame import page

PART = "practice_forms"
GROUPS = {
    "in_use": _l("In use here, as declared"),
    "packed": _l("In the pack of this installation, to be declared"),
    "shipped": _l("Their words come with Holdfast"),
    "own": _l("Scored here; their words can be copied from a form that you may use"),
    "scored": _l("Scored here only"),
}


@policy(role("administrator"))
@never_cache
@require_safe
def forms(request: HttpRequest) -> HttpResponse:
    in_use = attested_forms(practice_of(reader_required(request)))
    groups: dict[str, list[Definition]] = {name: [] for name in GROUPS}
    for one in sorted(instruments.load_all().values(), key=lambda one: one.title.casefold()):
        groups[_group(one, in_use)].append(one)
    shown = [(GROUPS[name], found) for name, found in groups.items() if found]
    return page(request, PART, "forms", {"groups": shown})


@policy(role("administrator"))
@never_cache
@require_http_methods(["GET", "POST"])
def form(request: HttpRequest, slug: str) -> HttpResponse:
    definition = _known(slug)
    if is_worded(definition) or not can_be_worded(definition):
        return _show(request, definition, None)
    kind = DeclareForm if words_of_pack(slug) else WordingForm
    sent = kind(definition, request.POST or None)
    if sent.is_valid():
        by, at = reader_required(request), clock.now()
        attest(definition, sent.wording(), sentence=sent.sentence, by=by, at=at)
        said = _("%(form)s is in use with its words now.") % {"form": definition.title}
        messages.success(request, said)
        return redirect("practice_form", slug=slug)
    return _show(request, definition, sent)


@policy(role("administrator"))
@never_cache
@only_sent(back_to="practice_form")
def end_form(request: HttpRequest, slug: str) -> HttpResponse:
    """Sent twice it is done once."""
    definition = _known(slug)
    end_attestation(slug, by=reader_required(request), at=clock.now())
    said = _("%(form)s is out of use. What was answered stays.") % {"form": definition.title}
    messages.success(request, said)
    return redirect(PART)


def _known(slug: str) -> Definition:
    if slug not in instruments.slugs():
        raise Http404
    return instruments.load(slug)


def _group(form: Definition, in_use: Mapping[str, Attested]) -> str:
    if form.id in in_use:
        return "in_use"
    if is_worded(form):
        return "shipped"
    if words_of_pack(form.id):
        return "packed"
    return "own" if can_be_worded(form) else "scored"


def _show(request: HttpRequest, form: Definition, sent: DeclareForm | None) -> HttpResponse:
    in_use = attested_forms(practice_of(reader_required(request))).get(form.id)
    wording = words_of_pack(form.id)
    shown = in_use.form if in_use else worded(form, wording) if wording else None
    instead = {after: before for before, after in own_forms.own_forms().in_place_of.items()}
    before = instead.get(form.id)
    said = {
        "definition": form,
        "in_use": in_use,
        "form": sent,
        "is_shipped": is_worded(form),
        "asked": list(asked(shown)) if shown else [],
        "shown": shown,
        "in_place_of": instruments.load(before).title if before else "",
    }
    return page(request, PART, "form", said, 422 if sent is not None and sent.is_bound else 200)
