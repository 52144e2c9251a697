"""Root addresses: those of each room that stands."""

from __future__ import annotations

from django.urls import URLPattern, URLResolver, include, path

from holdfast.site.health import healthz, readyz
from holdfast.site.rooms import with_addresses

handler400 = "holdfast.site.errors.not_understood"
handler403 = "holdfast.site.errors.not_allowed"
handler404 = "holdfast.site.errors.not_there"
handler429 = "holdfast.site.errors.too_often"  # asked for by the sign-in library
handler500 = "holdfast.site.errors.out_of_order"

urlpatterns: list[URLPattern | URLResolver] = [
    path("healthz", healthz, name="healthz"),
    path("readyz", readyz, name="readyz"),
    *(path("", include(f"{room}.urls")) for room in with_addresses()),
]
