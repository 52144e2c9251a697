"""Fixtures live in tests/harness, a module for each thing."""

pytest_plugins = (
    "tests.harness.chance",
    "tests.harness.marks",
    "tests.harness.database",
    "tests.harness.emptying",
    "tests.harness.mail",
    "tests.harness.mail_over_tls",
    "tests.harness.installation",
    "tests.harness.ready",
    "tests.harness.worker",
    "tests.harness.browser",
    "tests.harness.screens",
    "tests.harness.accessibility",
    "tests.harness.pictures",
    "tests.harness.hanging",
)
