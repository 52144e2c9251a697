"""What a phone fetches for the client's home and for a question of a check-in, with nothing cached.

Counts every byte of every answer (headers and bodies, as compressed on the wire) that a real
browser gets from the real server.
"""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import tempfile
from typing import Any

from playwright.sync_api import Browser, Page, sync_playwright
from tests.harness.browser import ARGUMENTS, chromium
from tests.harness.installation import HOLDFAST, free_port, wait_for_port
from tests.harness.screens import PHONE

LIMIT_KB = 150
PAGES = {"the client's home": "/me/", "a question of a check-in": "/me/answer/gad-7/"}


def main() -> int:
    with tempfile.TemporaryDirectory(prefix="holdfast-benchmark-") as home:
        os.environ |= {"HOLDFAST_HOME": home, "DJANGO_SETTINGS_MODULE": "holdfast.site.settings"}
        subprocess.run([HOLDFAST, "migrate", "--new-key"], check=True, stdout=subprocess.DEVNULL)
        cookie, port = session_of_a_client(), free_port()
        serving = subprocess.Popen(
            [HOLDFAST, "serve", "--port", str(port), "--processes", "1"], stdout=subprocess.DEVNULL
        )
        try:
            wait_for_port(port)
            return fetched(f"http://localhost:{port}", cookie)
        finally:
            serving.send_signal(signal.SIGTERM)
            serving.wait()


def session_of_a_client() -> str:
    """The session cookie of an invented client who is signed in."""
    import django

    django.setup()
    from django.conf import settings
    from django.test import Client as Signing
    from django.utils import timezone

    from holdfast.circle.models import Client
    from holdfast.invented.seeding import seed_practice

    seed_practice(at=timezone.now())
    signing = Signing()
    client = Client.objects.exclude(account=None).select_related("account").earliest("created_at")
    assert client.account is not None
    signing.force_login(client.account)
    return str(signing.cookies[settings.SESSION_COOKIE_NAME].value)


def fetched(address: str, cookie: str) -> int:
    program = chromium()
    if program is None:
        print("Chromium is not installed here, so nothing was counted.")
        return 1
    os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"
    with sync_playwright() as started:
        browser = started.chromium.launch(executable_path=str(program), args=ARGUMENTS)
        sizes = {what: kilobytes(browser, address, path, cookie) for what, path in PAGES.items()}
        browser.close()
    for what, size in sizes.items():
        print(f"  {what}: {size:.1f} KB over the wire, nothing cached (goal: under {LIMIT_KB})")
    return 0 if max(sizes.values()) < LIMIT_KB else 1


def kilobytes(browser: Browser, address: str, path: str, cookie: str) -> float:
    context = browser.new_context(base_url=address, **PHONE)
    context.add_cookies([{"name": "sessionid", "value": cookie, "url": address}])
    page = context.new_page()
    sizes = counted(page)
    answer = page.goto(path, wait_until="networkidle")
    assert answer is not None and answer.status == 200 and path in page.url, page.url
    context.close()
    return sum(sizes) / 1000


def counted(page: Page) -> list[float]:
    """Grows by what each answer took on the wire."""
    sizes: list[float] = []
    devtools = page.context.new_cdp_session(page)
    devtools.send("Network.enable")

    def finished(event: dict[str, Any]) -> None:
        sizes.append(event["encodedDataLength"])

    devtools.on("Network.loadingFinished", finished)
    return sizes


if __name__ == "__main__":
    sys.exit(main())
