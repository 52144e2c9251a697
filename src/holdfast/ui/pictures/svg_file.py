"""A picture as a file of its own: for paper, and for screens by day and by night.

It is drawn with no settings and no installation at hand, by the template that pages use.
"""

from __future__ import annotations

from collections.abc import Mapping
from html import escape
from pathlib import Path

from django.template import Engine

from holdfast.ui.pictures.dose_course import DoseCourseDrawing

TEMPLATES = Path(__file__).parent.parent / "templates"
HEAD_PX = 80
FOOT_PX = 34
MARGIN_PX = 24

DAY = {"sheet": "#fffdf9", "ink": "#1d2a2c", "soft": "#536165", "line": "#e4dfd5",
       "edge": "#7b878a", "tide": "#1c6a67", "kelp": "#66762b"}  # fmt: skip
NIGHT = {"sheet": "#162124", "ink": "#e8ecea", "soft": "#a9b6b7", "line": "#2b3a3e",
         "edge": "#74868a", "tide": "#6fc3bb", "kelp": "#b4c56f"}  # fmt: skip

SHAPES = """\
text { font: 400 16px "Inter Variable", Inter, system-ui, sans-serif; fill: var(--ink); }
.head { font: 600 21px "Literata Variable", Literata, Georgia, serif; }
.picture-soft { fill: var(--soft); }
.picture-strong { font-weight: 600; }
.tick { text-anchor: end; font-variant-numeric: tabular-nums; }
.at-middle { text-anchor: middle; }
.sheet { fill: var(--sheet); }
.rule { stroke: var(--line); fill: none; }
.ribbon-tick { stroke: var(--edge); fill: none; }
.spread { fill: var(--tide); fill-opacity: 0.2; }
.course-line { fill: none; stroke: var(--tide); stroke-width: 2.5; }
.course-line, .felt { stroke-linejoin: round; stroke-linecap: round; }
.felt { fill: none; stroke: var(--kelp); stroke-width: 8; }"""


def svg_file(drawing: DoseCourseDrawing, *, title: str, beneath: str, says: str, foot: str) -> str:
    """``title`` and ``beneath`` head it, ``foot`` ends it; ``says`` tells it in words."""
    shapes = Engine(dirs=[str(TEMPLATES)]).render_to_string(
        "components/dose_course_shapes.svg", {"drawing": drawing}
    )
    width = int(drawing.width) + 2 * MARGIN_PX
    height = int(drawing.height) + HEAD_PX + FOOT_PX + MARGIN_PX
    return f"""\
<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" width="{width}" \
height="{height}" role="img" aria-labelledby="title says">
<title id="title">{escape(title)}</title>
<desc id="says">{escape(says)}</desc>
<style>
:root {{ {_tone(DAY)} }}
@media (prefers-color-scheme: dark) {{ :root {{ {_tone(NIGHT)} }} }}
@media print {{ :root {{ {_tone(DAY)} --sheet: #fff; }} }}
{SHAPES}
</style>
<rect class="sheet" width="{width}" height="{height}"/>
<text class="head" x="{MARGIN_PX + 2}" y="38">{escape(title)}</text>
<text class="picture-soft" x="{MARGIN_PX + 2}" y="62">{escape(beneath)}</text>
<g transform="translate({MARGIN_PX} {HEAD_PX})">
{shapes}</g>
<text class="picture-soft" x="{MARGIN_PX + 2}" y="{height - MARGIN_PX}">{escape(foot)}</text>
</svg>
"""


def _tone(colours: Mapping[str, str]) -> str:
    return " ".join(f"--{name}: {colour};" for name, colour in colours.items())
