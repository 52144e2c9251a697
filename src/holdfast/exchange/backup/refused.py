from __future__ import annotations


class BackupRefused(Exception):
    """The sentence says what cannot be done, and that nothing was changed."""

    @property
    def problems(self) -> list[str]:
        return [str(self)]
