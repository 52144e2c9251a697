"""The pure heart: chart, cards and time in, a briefing out. No file, clock, network or chance."""
