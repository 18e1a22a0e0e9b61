# Every command there is: make help

PYTHON ?= python3
# What pip is told to install as torch. On Linux this release usually brings a GPU build; choose a CPU or GPU build of yours
# by whatever pip takes: make install TORCH="/path/to/torch-2.13.0-...whl"
TORCH ?= torch==2.13.0
BIN := .venv/bin

.DEFAULT_GOAL := help
.PHONY: help install run test test-long check format openapi settings docs evaluate probes bench bench-large train clean

help: ## list the commands
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | awk -F ':.*## ' '{printf "  make %-10s %s\n", $$1, $$2}'

install: .venv/.prepared ## create .venv with all that serving and evaluation need, and prepare the models

.venv/.prepared: requirements.txt scripts/install.py scripts/install.sh scripts/crosscheck models/prepare.py \
		models/runtime/conversion.py models/runtime/prepared.py models/entailment/manifest.json
	@scripts/install.sh "$(PYTHON)" '$(TORCH)'
	@touch $@

.venv/.tools: requirements-dev.txt requirements-mcp.txt requirements-tracing.txt requirements-docs.txt tests/exchange/types/package.json .venv/.prepared
	@echo "== installing what the tests and checks need"
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check -r requirements-dev.txt
	@mkdir -p .venv/types && cp tests/exchange/types/package.json .venv/types
	@npm install --prefix .venv/types --no-package-lock --ignore-scripts --no-audit --no-fund --loglevel=error \
		|| echo "npm could not install schema.org's types; the tests that need them are skipped, and say so."
	@touch $@

run: install ## serve on the sample corpus at http://127.0.0.1:8080 (CROSSCHECK_BIND changes it)
	@CROSSCHECK_SAMPLE=on $(BIN)/python -m service serve

test: .venv/.tools ## run the checks and all tests that take no minutes
	@$(MAKE) --no-print-directory check
	@$(BIN)/python -m pytest -m "not long" --numprocesses auto --maxprocesses 4 --dist loadfile

test-long: .venv/.tools ## run the others: crashes, the page in a real browser, conversions, training, the sample whole
	@$(BIN)/python -m pytest -m long

check: .venv/.tools ## lint, types, and the direction of imports
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .
	@$(BIN)/mypy
	@$(BIN)/lint-imports

format: .venv/.tools ## format the code
	@$(BIN)/ruff check --fix --quiet . ; $(BIN)/ruff format .

openapi: install ## write openapi.yaml from the code
	@$(BIN)/python -m service openapi > openapi.yaml.tmp && mv openapi.yaml.tmp openapi.yaml

settings: install ## write docs/settings.md from the code
	@$(BIN)/python -m service settings > docs/settings.md.tmp && mv docs/settings.md.tmp docs/settings.md

.venv/.docs: requirements-docs.txt .venv/.prepared
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check -r requirements-docs.txt
	@touch $@

docs: .venv/.docs ## build docs/ as a site in site/, to be read offline; a broken link is an error
	@$(BIN)/properdocs build --quiet --strict

# CORPUS and CLAIMS: files of your own (docs/evaluation.md); without them the sample's. REPORT: the page to write
evaluate: install ## measure verdicts: on the sample, or make evaluate CORPUS=a.jsonl CLAIMS=c.jsonl REPORT=page.html
	@$(BIN)/python -m evaluation.verdicts $(if $(CORPUS)$(CLAIMS),"$(CORPUS)" "$(CLAIMS)") $(if $(REPORT),--report "$(REPORT)")

probes: install ## measure which small edits the entailment model reads
	@$(BIN)/python -m evaluation.probes

# ARTICLES and CLAIMS: files of your own, by default invented ones; WORK: a folder for environments and corpora (some GB);
# BENCH: what python -m benchmarks takes besides, sizes for one (docs/performance.md)
BENCHMARKS = $(BIN)/python -m benchmarks $(if $(ARTICLES),--articles "$(ARTICLES)") $(if $(CLAIMS),--claims "$(CLAIMS)") \
	$(if $(WORK),--work "$(WORK)") $(BENCH)

bench: install ## measure speed beside other systems: make bench BENCH="--passages 3000 --asked 8" (and ARTICLES, CLAIMS, WORK)
	@$(BENCHMARKS) --torch '$(TORCH)' && $(BIN)/python -m benchmarks report

bench-large: install ## measure corpora of 100,000 and a million passages, built once: make bench-large BENCH="--sizes 100000"
	@$(BENCHMARKS) large && $(BIN)/python -m benchmarks report

# PAIRS: labelled pairs, ARTICLES: news articles, WORK: a folder outside the checkout for checkpoints, START: where there is
# no hub, a folder with all-mpnet-base-v2; see models/training
train: install ## train the entailment model: make train PAIRS=train.jsonl.gz ARTICLES=news.jsonl.gz WORK=/some/folder
	@$(BIN)/python -m models.training --pairs "$(PAIRS)" --articles "$(ARTICLES)" --work "$(WORK)" $(if $(START),--start "$(START)")

clean: ## remove .venv, prepared models and caches; data stays
	@rm -rf .venv site models/prepared .pytest_cache .hypothesis .mypy_cache .ruff_cache .import_linter_cache
