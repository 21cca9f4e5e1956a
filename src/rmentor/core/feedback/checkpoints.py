"""From words to a checkpoint: in a column, in the name of a sheet or a file."""

import re
from functools import lru_cache

from rmentor.core.model.choices import Checkpoint
from rmentor.core.roster.text import fold_title, listed

_CUES = {
    checkpoint: listed(words)
    for checkpoint, words in (
        (
            Checkpoint.BASELINE,
            """baseline; base line; start; start of program; start of programme
            before; start of the program; start of the programme; at the start
            beginning; kickoff; kick off; pre; pre program; pre programme; initial
            entry; onboarding; t0; before the program; before the programme
            before the first meeting; vor dem programm; zu beginn; vorher
            programmstart; ausgangslage; avant le programme; au debut; avant
            debut du programme; depart du programme; antes del programa; al inicio
            antes; inicio; antes do programa; no inicio; prima del programma
            all inizio; voor het programma; aan het begin; vooraf; przed programem
            na poczatku""",
        ),
        (
            Checkpoint.FIRST_MEETING,
            """first meeting; after first meeting; after the first meeting
            meeting 1; after meeting 1; first session; session 1; 1st meeting
            meeting one; 1st session; after meeting one; erstes treffen
            nach dem ersten treffen; premiere rencontre
            apres la premiere rencontre; primera reunion
            despues de la primera reunion; primeira reuniao; primo incontro
            eerste gesprek; eerste ontmoeting; pierwsze spotkanie
            pierwszym spotkaniu""",
        ),
        (
            Checkpoint.MIDDLE,
            """middle; mid; midpoint; mid point; midterm; mid term; midway; mid way
            halfway; half way; interim; mid program; mid programme; mid year
            halftime; middle of the program; middle of the programme; half time
            halbzeit; zur halbzeit; zwischenstand; zwischenbefragung; mi parcours
            a mi parcours; a mitad; mitad del programa; intermedia
            meio do programa; meta programma; halverwege; tussentijds; w polowie
            polowa programu""",
        ),
        (
            Checkpoint.END,
            """end; end of program; end of programme; end of the program; final
            close; end of the programme; at the end; closing; post; post program
            post programme; after the program; after the programme; completion
            endline; end line; endpoint; end point; ende; am ende; abschluss
            abschlussbefragung; nach dem programm; nachher; programmende; a la fin
            fin du programme; fin de programme; apres le programme; bilan final
            al final; fin del programa; despues del programa; fim do programa
            no final; depois do programa; fine programma; alla fine
            dopo il programma; einde; aan het einde; na het programma; achteraf
            afsluiting; koniec programu; na koniec; po programie; zakonczenie""",
        ),
        (
            Checkpoint.SIX_MONTHS_LATER,
            """six months later; 6 months later; six months after; 6 months after
            six months; 6 months; follow up; followup; six month follow up
            6 month follow up; half a year later; six months later follow up
            six months after the end; 6 months after the end; after six months
            after 6 months; six months on; 6 months on; sechs monate danach
            sechs monate spater; 6 monate spater; 6 monate danach; six mois apres
            6 mois apres; seis meses despues; 6 meses despues; seis meses depois
            sei mesi dopo; zes maanden later; 6 maanden later
            szesc miesiecy pozniej; 6 miesiecy pozniej""",
        ),
        (
            Checkpoint.EXIT,
            """exit; exit survey; leaving; leaver; leavers; left early; withdrawal
            withdrawn; early exit; end early; ended early; dropped out; drop out
            ausstieg; abbruch; austritt; sortie; abandon; salida; abandono; saida
            uscita; vertrek; rezygnacja""",
        ),
    )
}
_PATTERNS = tuple(
    (len(cue.split()), re.compile(rf"\b{cue}\b"), checkpoint)
    for checkpoint, cues in _CUES.items()
    for cue in cues
)
_SUFFIX = re.compile(r"\.\w{1,5}$")


@lru_cache(maxsize=1024)
def checkpoint_in(text: str) -> Checkpoint | None:
    """Find the checkpoint that a text speaks of, by whole words.

    The longest wording counts: "six months after the end" is not the end. None also
    when two checkpoints are named equally well.
    """
    folded = fold_title(text)
    hits = [(n, checkpoint) for n, cue, checkpoint in _PATTERNS if cue.search(folded)]
    most = max((n for n, _ in hits), default=0)
    best = {checkpoint for n, checkpoint in hits if n == most}
    return best.pop() if len(best) == 1 else None


def checkpoint_of_names(file: str, sheet: str) -> Checkpoint | None:
    """Find the checkpoint in a sheet's name, else in its file's."""
    return checkpoint_in(sheet) or checkpoint_in(_SUFFIX.sub("", file))
