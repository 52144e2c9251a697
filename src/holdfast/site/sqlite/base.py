"""The wrapper that Django looks for. Every write waits for its turn before it asks SQLite."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.db.backends.sqlite3 import base

from holdfast.site.sqlite.turn import Turn

WRITES = ("INSERT", "UPDATE", "DELETE", "REPLACE")


class DatabaseWrapper(base.DatabaseWrapper):
    def __init__(self, *given: Any, **named: Any) -> None:
        super().__init__(*given, **named)
        options = self.settings_dict["OPTIONS"]
        self.turn = Turn(str(self.settings_dict["NAME"]), options.get("timeout", 5))
        self.execute_wrappers.append(write_in_turn)

    def get_new_connection(self, conn_params: dict[str, Any]) -> Any:
        """The file may be another one than when this was made, as it is in tests."""
        self.turn.path = f"{self.settings_dict['NAME']}.turn"
        return super().get_new_connection(conn_params)

    def _start_transaction_under_autocommit(self) -> None:
        self.turn.take()
        try:
            super()._start_transaction_under_autocommit()  # type: ignore[misc] # not in the stubs
        except BaseException:
            self.turn.give()
            raise

    def _commit(self) -> None:
        super()._commit()  # type: ignore[misc] # not in the stubs
        self.turn.give()

    def _rollback(self) -> None:
        try:
            super()._rollback()  # type: ignore[misc] # not in the stubs
        finally:
            self.turn.give()

    def _close(self) -> None:
        try:
            super()._close()  # type: ignore[misc] # not in the stubs
        finally:
            self.turn.give()


def write_in_turn(
    execute: Callable[..., Any], sql: str, params: Any, many: bool, context: dict[str, Any]
) -> Any:
    """A write with no transaction around it is one of its own."""
    connection: DatabaseWrapper = context["connection"]
    if connection.in_atomic_block or not sql.startswith(WRITES):
        return execute(sql, params, many, context)
    connection.turn.take()
    try:
        return execute(sql, params, many, context)
    finally:
        connection.turn.give()
