"""Forms whose questions are content: what is asked, in whose words, and what it becomes."""

from holdfast.library.forms.form import Form, Group, Makes, Part, Question, Section
from holdfast.library.forms.read import FOLDER, load, not_asked, read_form

__all__ = [
    "FOLDER",
    "Form",
    "Group",
    "Makes",
    "Part",
    "Question",
    "Section",
    "load",
    "not_asked",
    "read_form",
]
