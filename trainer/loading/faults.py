"""The faults that loading reports: Y0xx while reading YAML, S1xx about its shape."""

from trainer.model.diagnostic import Fault, Severity

UNREADABLE_BYTES = Fault("Y001", "unreadable-bytes")
BROKEN_SYNTAX = Fault("Y002", "broken-syntax")
DUPLICATE_KEY = Fault("Y003", "duplicate-key")
ANCHOR_OR_TAG = Fault("Y004", "anchor-or-tag")
TOO_DEEP = Fault("Y005", "too-deep")
TOO_LARGE = Fault("Y006", "too-large")
EMPTY_FILE = Fault("Y007", "empty-file")
CONTROL_CHARACTER = Fault("Y008", "control-character")
FULL_WIDTH_PUNCTUATION = Fault("Y009", "full-width-punctuation")
SEVERAL_DOCUMENTS = Fault("Y010", "several-documents")
AMBIGUOUS_SCALAR = Fault("Y011", "ambiguous-scalar", Severity.WARNING)
COMPLEX_KEY = Fault("Y012", "complex-key")
FULL_WIDTH_COMMA = Fault("Y013", "full-width-comma", Severity.WARNING)

MISSING_FIELD = Fault("S101", "missing-field")
UNKNOWN_FIELD = Fault("S102", "unknown-field")
WRONG_TYPE = Fault("S103", "wrong-type")
UNKNOWN_VALUE = Fault("S104", "unknown-value")
WRONG_LENGTH = Fault("S105", "wrong-length")
OUT_OF_RANGE = Fault("S106", "out-of-range")
WRONG_PATTERN = Fault("S107", "wrong-pattern")
FAILED_CHECK = Fault("S120", "failed-check")
MORE_PROBLEMS = Fault("S198", "more-problems", Severity.NOTE)
UNFIT_VALUE = Fault("S199", "unfit-value")

FAULTS = (
    UNREADABLE_BYTES,
    BROKEN_SYNTAX,
    DUPLICATE_KEY,
    ANCHOR_OR_TAG,
    TOO_DEEP,
    TOO_LARGE,
    EMPTY_FILE,
    CONTROL_CHARACTER,
    FULL_WIDTH_PUNCTUATION,
    SEVERAL_DOCUMENTS,
    AMBIGUOUS_SCALAR,
    COMPLEX_KEY,
    FULL_WIDTH_COMMA,
    MISSING_FIELD,
    UNKNOWN_FIELD,
    WRONG_TYPE,
    UNKNOWN_VALUE,
    WRONG_LENGTH,
    OUT_OF_RANGE,
    WRONG_PATTERN,
    FAILED_CHECK,
    MORE_PROBLEMS,
    UNFIT_VALUE,
)
