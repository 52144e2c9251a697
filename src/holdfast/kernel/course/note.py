"""What has to be said beside a curve."""

from __future__ import annotations

from dataclasses import dataclass

from holdfast.kernel.course.cited import Cited


@dataclass(frozen=True, slots=True, kw_only=True)
class Note:
    """Empty products or models mean any; with ``older_than_years``, only for who is older."""

    says: str
    cited: tuple[Cited, ...]
    products: tuple[str, ...] = ()
    models: tuple[str, ...] = ()
    older_than_years: float | None = None

    def is_for(self, product: str, model: str, age_years: float | None) -> bool:
        is_of_age = self.older_than_years is None or (
            age_years is not None and age_years > self.older_than_years
        )
        is_of_product = not self.products or product in self.products
        return is_of_age and is_of_product and (not self.models or model in self.models)
