# One command each. `make` alone lists them.

PYTHON := .venv/bin/python
ARCHIVE ?=

.PHONY: help setup demo test check test-agent test-extension test-e2e generate format extension wheel bench clean

help: ## List the commands
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 18

setup: ## Install all that is needed; a second run takes seconds
	@scripts/setup

demo: setup ## See it work; ARCHIVE=path.jsonl uses a creator's own replies
	@$(PYTHON) -m rejoinder demo $(if $(ARCHIVE),"$(ARCHIVE)")

test: setup test-extension test-agent test-e2e ## Every test

check: setup ## Formatting, lint, types, house rules
	$(PYTHON) -m ruff check .
	$(PYTHON) -m ruff format --check .
	$(PYTHON) -m mypy
	$(PYTHON) scripts/generate_protocol.py --check
	$(PYTHON) scripts/generate_vectors.py --check
	npm --prefix extension run --silent check
	npm --prefix extension run --silent lint:firefox
	$(PYTHON) -m pytest -q tests/house

test-agent: ## The agent and the adversarial tests
	$(PYTHON) -m pytest -q tests/house tests/agent tests/adversarial

test-extension: ## The extension's own tests
	npm --prefix extension test

test-e2e: ## A real browser, a real site, a real model
	$(PYTHON) -m pytest -q tests/e2e

generate: ## Everything that is made from agent/rejoinder/protocol/
	$(PYTHON) scripts/generate_protocol.py
	$(PYTHON) scripts/generate_vectors.py
	npm --prefix extension run generate

format: ## Write the formatting
	$(PYTHON) -m ruff check --fix .
	$(PYTHON) -m ruff format .
	cd extension && npx biome check --write . ../tests/extension

extension: setup ## Build the extension into extension/dist
	npm --prefix extension run --silent build

wheel: setup ## Build the wheel, with the extension in it, into dist/
	@scripts/wheel

bench: setup ## The benchmarks that need no data of others
	$(PYTHON) benchmarks/first_draft.py
	$(PYTHON) benchmarks/engine.py --quick

clean: ## Remove what was built; the wheel cache stays
	rm -rf .venv dist demo-out extension/dist extension/node_modules extension/lint/node_modules agent/rejoinder/_extension
