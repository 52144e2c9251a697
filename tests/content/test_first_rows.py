"""Every row that is carried in final form: who says so, how urgent, and from every side."""

from __future__ import annotations

import json
from datetime import datetime
from zoneinfo import ZoneInfo

from holdfast.kernel.briefing.brief import brief
from holdfast.kernel.briefing.findings import findings_of
from holdfast.kernel.chart.chart import fold
from holdfast.kernel.chart.moment import Moment
from holdfast.kernel.chart.scene import Scene
from holdfast.library import chart_file, content
from holdfast.library.cards import read_cards
from holdfast.library.checking.held_rows import held_row_problems
from holdfast.library.yaml_file import read_yaml

HELD = content.FOLDER / "rows-held.yaml"
CARDS = read_cards(content.FOLDER / "cards")
FIRST = [read for read in CARDS if set(read.card.rows) & read_yaml(HELD).value.keys()]


def test_the_check_finds_each_carried_as_the_tables_say():
    assert list(held_row_problems(HELD, CARDS, content.load())) == []


def test_a_card_is_heard_in_the_whole_briefing_as_it_is_by_itself():
    loaded = content.load()
    cards = {card.id: card for card in loaded.cards}
    for read in FIRST:
        for case in read.written.cases[:1]:
            at = datetime.fromisoformat(case.at)
            lines = [json.dumps(line) for line in case.chart]
            chart = fold(chart_file.read(lines, "case", loaded), at)
            whole = brief(chart, loaded, at, ZoneInfo(case.zone), show_all=True).findings
            scene = Scene(chart, loaded, Moment(at, ZoneInfo(case.zone)))
            alone = findings_of(cards[read.card.id], scene)
            assert set(alone) <= set(whole)
