# What a developer types; each target says what it does, and `make help` lists them.

PREFIX ?= /usr/local
DESTDIR ?=
DATA ?= ../shared/data
TOOLS ?= ../shared/tools
FROM ?= 0
COUNT ?= 1000000
CLAIMS ?= 1000000

SAYSO = .build/release/sayso
MODEL = Sources/SaysoReading/Resources/sayso.safetensors
WORDS = Sources/SaysoReading/Resources/codebook.yaml Sources/SaysoReading/Resources/scales.yaml
BIN = $(DESTDIR)$(PREFIX)/bin
SHARE = $(DESTDIR)$(PREFIX)/share

.DEFAULT_GOAL := help
.PHONY: help demo test fuzz kill install evaluate bench train format clean

help: ## List the targets
	@grep -hE '^[a-z]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/^([a-z]+):.*## (.*)/  make \1\t\2/' | expand -t 18

demo: ## Read the three sample articles, then answer a question from them
	@Scripts/needs
	swift build -c release --product sayso
	$(SAYSO) read --format text Examples/*.txt Examples/*.jsonl
	$(SAYSO) brief --format text "Will Ardonia send minesweepers to Velmark?" Examples/*.txt Examples/*.jsonl

test: ## Check everything, as CI does
	@Scripts/check

fuzz: ## Try 1,000,000 hostile inputs (FROM=0 COUNT=1000000); make test tries the first 10,000
	@Scripts/needs
	swift build -c release --product sayso-fuzz
	.build/release/sayso-fuzz --from $(FROM) --count $(COUNT)

kill: COUNT = 200
kill: ## Kill sayso add at 200 moments (COUNT=200) and look at the ledger; make test does at 20
	@Scripts/needs
	SAYSO_KILLS=$(COUNT) swift test -c release --filter KillTests

install: ## Install under PREFIX (/usr/local): the program, its model, shell completions
	@Scripts/needs
	swift build -c release --product sayso --static-swift-stdlib --scratch-path .build-static
	install -d $(BIN) $(SHARE)/sayso $(SHARE)/bash-completion/completions \
	    $(SHARE)/zsh/site-functions $(SHARE)/fish/vendor_completions.d
	install -s -m 755 .build-static/release/sayso $(BIN)/sayso
	install -m 644 $(MODEL) $(WORDS) $(SHARE)/sayso/
	$(BIN)/sayso --generate-completion-script bash > $(SHARE)/bash-completion/completions/sayso
	$(BIN)/sayso --generate-completion-script zsh > $(SHARE)/zsh/site-functions/_sayso
	$(BIN)/sayso --generate-completion-script fish > $(SHARE)/fish/vendor_completions.d/sayso.fish

evaluate: ## Measure quality on the development data in DATA (../shared/data)
	Scripts/evaluate $(DATA) $(TOOLS)

bench: ## Measure speed: encoder, and listings and briefs on a ledger of CLAIMS (1000000); prints JSON lines
	swift build -c release --product sayso-bench
	.build/release/sayso-bench encoder $(MODEL)
	.build/release/sayso-bench ledger --claims $(CLAIMS) --path .build/bench-$(CLAIMS).db
	.build/release/sayso-bench brief --path .build/bench-$(CLAIMS).db

train: ## Train the model from DATA (../shared/data); needs Python 3.11
	$(MAKE) -C Training train DATA=$(abspath $(DATA))

format: ## Put the Swift code into its form
	@Scripts/format

clean: ## Remove what was built
	rm -rf .build .build-static
