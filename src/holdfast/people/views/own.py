"""One's own account, and the practice one works in just now."""

from __future__ import annotations

from uuid import UUID

from allauth.mfa.utils import is_mfa_enabled
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from holdfast import clock
from holdfast.people.expired_form_store import fields_of, find_kept
from holdfast.people.memberships import open_memberships
from holdfast.people.middleware.reader import choose
from holdfast.people.models import Account, Membership
from holdfast.people.policy import has_account, policy
from holdfast.people.reader import reader_in


@policy(has_account)
@never_cache
@require_safe
def account(request: HttpRequest) -> HttpResponse:
    reader = reader_in(request)
    page: dict[str, object] = {
        "has_second_factor": is_mfa_enabled(request.user),
    }
    if reader is not None:
        membership = Membership.objects.select_related("practice").get(id=reader.membership_id)
        page |= {"practice": membership.practice, "role": membership.get_role_display()}
    return render(request, "people/account.html", page)


@policy(has_account)
@never_cache
@require_http_methods(["GET", "POST"])
def choose_practice(request: HttpRequest) -> HttpResponse:
    assert isinstance(request.user, Account)
    memberships = open_memberships(request.user.id, clock.now())
    if request.method == "POST":
        wanted = request.POST.get("membership", "")
        chosen = next((one for one in memberships if str(one.id) == wanted), None)
        if chosen is None:
            raise Http404
        choose(request, chosen)
        return HttpResponseRedirect(_safe(request, request.POST.get("next", "")))
    page = {"memberships": list(memberships), "next": request.GET.get("next", "")}
    return render(request, "people/choose_practice.html", page)


@policy(has_account)
@never_cache
@require_http_methods(["GET", "POST"])
def kept_form(request: HttpRequest, form_id: UUID) -> HttpResponse:
    """What was sent just after a sign-in ended: to be sent on its way, or thrown away."""
    assert isinstance(request.user, Account)
    form = find_kept(form_id, request.user, clock.true_now())
    if form is None:
        raise Http404
    if request.method == "POST":
        form.delete()
        return HttpResponseRedirect("/")
    fields = fields_of(form)
    words = [value for _name, value in fields if len(value.split()) > 1]
    page = {"form": form, "fields": fields, "words": words}
    return render(request, "people/kept_form.html", page)


def _safe(request: HttpRequest, address: str) -> str:
    """The address if it stays on this host, else the beginning."""
    is_ours = url_has_allowed_host_and_scheme(address, {request.get_host()})
    return address if is_ours else "/"
