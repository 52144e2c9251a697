"""What a predicate is about that no vocabulary and no chart names: a judgement hangs on it."""

OF_ITSELF = {
    "age_between": {"age"},
    "alone_at_dose": {"dose"},
    "clearance_is": {"clearance"},
    "consent_missing": {"consent"},
    "content_past_review": {"content"},
    "contradiction": {"chart", "pregnancy"},
    "dose_beyond_cited": {"dose"},
    "dose_creep": {"dose"},
    "doses_close_together": {"dose"},
    "exposure_reached": {"dose"},
    "medicines_changed": {"medicines"},
    "reading_not_done_after_dose": {"dose"},
    "release_missing": {"release"},
    "review_missing": {"review_on"},
    "signal_unanswered": {"signal"},
    "stale_fact": {"chart"},
    "stopped_after_frequent_use": {"dose"},
    "unknown_severe_reaction": {"reaction"},
    "unmapped": {"condition", "medication", "reaction", "score", "substance"},
}
