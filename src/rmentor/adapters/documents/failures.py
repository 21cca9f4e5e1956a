"""What a wrong template can raise, besides what nobody can know."""

from jinja2 import TemplateError

FAILURES = (
    *(TemplateError, ArithmeticError, AttributeError, LookupError, MemoryError),
    *(OSError, RuntimeError, TypeError, ValueError),
)
