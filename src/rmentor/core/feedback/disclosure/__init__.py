"""Disclosure control: which figures may be shown, so that no answer can be traced.

Every figure of a report passes through this room, and only this room makes a figure
that can be printed (`figures`). A figure about people is a sum over a set of them; what
somebody can work out from a report is what can be made of its sums by adding and
subtracting them (`audit`). So a figure about fewer people than its threshold is hidden,
and so are the cheapest others that would give it away (`suppress`), over all tables of
a report together and with what earlier reports have told (`ledger`). `control` puts it
together for one report.

Willenborg and de Waal, *Elements of Statistical Disclosure Control*, 2001, chapter 6.
"""
