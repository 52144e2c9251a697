# `make help` lists what can be asked. A second `make` finds its work done and starts at once.
.DEFAULT_GOAL := help
SHELL := /bin/sh
.PHONY: help env test check

help:            ## this list
	@sed -n 's/^\([a-z]*\):.*## /  make \1\t/p' $(MAKEFILE_LIST) | expand -t 20

env: .venv/.runs ## .venv with .venv/bin/holdfast, from pinned and hashed requirements

.venv/.made:
	@sh setup/virtual-environment
	@touch $@

.venv/.runs: .venv/.made requirements/base.txt pyproject.toml
	@echo "Installing what Holdfast runs on …"
	@.venv/bin/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements/base.txt
	@.venv/bin/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
	@touch $@

.venv/.tests: .venv/.runs requirements/dev.txt
	@echo "Installing what the tests and checks need …"
	@.venv/bin/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements/dev.txt
	@touch $@

test: .venv/.tests ## every test
	@.venv/bin/pytest

check: .venv/.tests ## format and lint
	@.venv/bin/ruff format --check tests/architecture tests/harness
	@.venv/bin/ruff check tests/architecture tests/harness
