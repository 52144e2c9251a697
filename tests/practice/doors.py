"""Every address of the practice, and who may open it."""

from uuid import uuid4

PAGES = [
    "/practice/",
    "/practice/people/",
    "/practice/on-call/",
    "/practice/hours/",
    "/practice/cover/",
    "/practice/rules/",
    "/practice/forms/",
    "/practice/forms/c-ssrs-screener/",
    "/practice/phones/",
    "/practice/messages/",
    "/practice/audit/",
]
ALONE = [page for page in PAGES if page != "/practice/"]


def moves(here):
    """Addresses that change something, for people and things that are there."""
    tamsin = here.tamsin.membership.id
    return [
        f"/practice/people/{tamsin}/end/",
        f"/practice/invitations/{uuid4()}/withdraw/",
        f"/practice/on-call/{tamsin}/leave/",
        "/practice/cover/name/",
        "/practice/cover/sign/",
        "/practice/cover/end/",
        "/practice/forms/c-ssrs-screener/",
        "/practice/forms/c-ssrs-screener/end/",
        f"/practice/phones/{uuid4()}/end/",
        "/practice/messages/again/",
        "/practice/messages/put-away/",
    ]
