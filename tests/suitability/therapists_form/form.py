"""Tamsin opens her form, changes what she says in it and saves it."""

from django.utils import timezone
from tests.cast import signed_in
from tests.record.said import entry
from tests.suitability.telling import fields_of


def page_of(here):
    return f"/clients/{here.client.id}/suitability/"


def opened(here):
    return signed_in(here.tamsin).get(page_of(here))


def saved(here, page=None, **said):
    """The form as it stands, with what is said changed in it."""
    sent = fields_of(page or opened(here)) | said
    return signed_in(here.tamsin).post(page_of(here), sent)


def text_of(response):
    return response.content.decode()


def condition(code, status="present", **more):
    return entry("condition", code=code, status=status, at=timezone.now(), **more)
