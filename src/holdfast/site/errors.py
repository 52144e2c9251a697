"""What is said when a page is not there, not allowed, out of order, or a form is too old."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render


def not_there(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    del exception  # what went wrong may name a person; the page says nothing of it
    return render(request, "site/404.html", status=404)


def not_allowed(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    del exception
    return render(request, "site/403.html", status=403)


def not_understood(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    del exception
    return render(request, "site/400.html", status=400)


def out_of_order(request: HttpRequest) -> HttpResponse:
    return render(request, "site/500.html", status=500)


def form_expired(request: HttpRequest, **_: Any) -> HttpResponse:
    return render(request, "site/form_expired.html", status=403)
