"""The call sheet: what somebody who is told of an alert needs to call a person they may not know.

Every line of it stands on what a colleague who stands in may read (``record.reading.call_sheets``).
"""

from holdfast.client.call_sheet.sheet import CallSheet, call_sheet

__all__ = ["CallSheet", "call_sheet"]
