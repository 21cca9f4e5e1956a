"""Pairs people with FairFlow, the fair solver of openreview-matcher.

Runs under an interpreter that has openreview-matcher, not rmentor::

    python fairflow_peer.py SCORES.npy PLACES

SCORES is a matrix of mentors x mentees, 0 to 10,000, below 0 where a pair may not be.
Mentors are its reviewers, who take up to PLACES mentees; mentees are its papers, which
get PLACES mentors each. Prints a JSON list of row and column of the pairs.
"""

import json
import sys
from types import SimpleNamespace

import numpy as np
from matcher.solvers import FairFlow


def main(scores_file: str, places: str) -> None:
    scores = np.load(scores_file)
    # It takes papers x reviewers: affinities of 0 to 1, and 0 where a pair may be.
    encoder = SimpleNamespace(
        aggregate_score_matrix=np.maximum(scores, 0).T / 10_000,
        constraint_matrix=np.where(scores < 0, -1, 0).T,
    )
    mentors, mentees = scores.shape
    solver = FairFlow(
        [0] * mentors,
        [int(places)] * mentors,
        [int(places)] * mentees,
        encoder,
        allow_zero_score_assignments=True,
    )
    # Papers come first in what it gives back.
    columns, rows = np.nonzero(np.asarray(solver.solve()))
    json.dump(list(zip(rows.tolist(), columns.tolist(), strict=True)), sys.stdout)


if __name__ == "__main__":
    main(*sys.argv[1:])
