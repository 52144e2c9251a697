"""Whom to tell, and by whose leave: a release is looked for before anyone is named."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from django.utils.translation import gettext as _

from holdfast.kernel.briefing.briefing import Finding
from holdfast.record.permissions.partners import Partner
from holdfast.record.reading.client_record import View
from holdfast.ui.templatetags.words import TELL

MEDICAL = "medical"


@dataclass(frozen=True, slots=True)
class Lawful:
    """``partners`` is None for a reader who is a medical partner: they see what was released."""

    view: View
    partners: Sequence[Partner] | None

    @property
    def names(self) -> dict[UUID, str]:
        """The partners' names, by account id."""
        return {one.account_id: one.name for one in self.partners or ()}

    def words(self, who: str, finding: Finding) -> str:
        """One sentence, such as "The medical partner: Petra Anders may see this by a release"."""
        name = str(TELL.get(who, who))
        name = name[:1].upper() + name[1:]
        if who != MEDICAL or self.partners is None:
            return name
        return f"{name}: {self._leave(self.partners, finding)}"

    def _leave(self, partners: Sequence[Partner], finding: Finding) -> str:
        if not partners:
            return _("nobody of the medical side is in the circle yet.")
        stands_on = {why.entry for why in finding.why}
        kept = [one for one in self.view.kept if one.entry.id in stands_on]
        if not kept:
            return _("nothing from the chart is told by asking; no release is needed to ask.")
        open_to = [one.name for one in partners if one.may_see(kept, self.view.sight.at)]
        if open_to:
            return _("%(names)s may see this by a release.") % {"names": ", ".join(open_to)}
        return _(
            "no release covers this. Ask the client for one, or name another lawful basis, first."
        )
