"""More titles of columns about other people: managers, partners, and how many.

In the form of `rmentor.core.roster.titles`.
"""

from rmentor.core.roster.fields import Field

TITLES_OF_PARTNERS: dict[Field, str] = {
    Field.MANAGER: """
gestor imediato; chefe imediato; jefa directa; gestora direta; gestora; manager id
manager staff id; people manager; people manager email; direct supervisor
supervisor email address; direct manager email; my manager; team lead; team leader
reports to email; manager s name and email; direkte fuhrungskraft; teamleitung
name der fuhrungskraft; e mail fuhrungskraft; disziplinarische fuhrungskraft; chef
manager direct; n 1; responsable direct; e mail du manager; nom du manager
superieur direct; e mail du superieur; jefe inmediato; correo del jefe; superior directo
responsable directo; correo del responsable; gestor direto; e mail do gestor
lider direto; chefia direta; superior imediato; direct leidinggevende
e mail leidinggevende; naam leidinggevende; responsabile diretto
email responsabile; email del responsabile; manager diretto; bezposredni przelozony
e mail przelozonego; adres e mail przelozonego
rm name; rm email; reporting manager name; reporting manager email
people leader; people leader email; line mgr; line mgr email; mgr; mgr name; mgr email
mgr e mail; line manager full name; supervising partner; direct line manager
mgr personnel number; manager personnel number; manager employee id; supervisor id
reports to name; line manager mail; direct boss; n1; ton n 1; votre n 1
chefin; chef in; vorgesetzte person; name des vorgesetzten; direkter vorgesetzter
direkte vorgesetzte; unmittelbare fuhrungskraft; gestionnaire; courriel du gestionnaire
superviseur; chefia; chefe direto; chefe direta; direkte leidinggevende
manager leidinggevende; diretto superiore; superiore; superiore diretto; szef
bezposredni kierownik
reporting officer
""",
    Field.CAPACITY: """
max capacity; maximum capacity; maximum number of partners; max number of mentees
maximum mentee count; how many mentees can you take; mentee limit; mentees max
slots available; max number of mentors; number of mentees you can take; no of mentees
limit; number of matches; number of pairings; number of mentees wanted; max mentee
mentee slots; anzahl der mentees; max anzahl mentees; wie viele mentees; anzahl partner
maximale anzahl; plaetze; platze; nombre de mentores max; nombre maximum de mentores
nombre de binomes; nombre de partenaires; nombre de mentees; nombre max
numero de mentorizados; numero maximo de mentees; cuantos mentees; numero de mentees
capacidad mensual; maximo de mentees; plazas; cupo; numero de mentorados
maximo de mentorados; numero maximo de mentorados; vagas; aantal mentees
maximum aantal mentees; aantal partners; maximaal aantal; aantal plaatsen
numero di mentee; numero massimo di mentee; numero massimo; posti; liczba podopiecznych
maksymalna liczba mentees; liczba osob; maks liczba; liczba miejsc
maximum number of matches; maximum number of pairs; maximum number of pairings
maximum matches; maximum pairs; max pairs; max pairings; max number of matches
max number of pairs; number of partners wanted; how many; how many matches
wie viele partner; anzahl tandems; nombre de mentores souhaite; numero de parejas
numero de duplas; aantal koppels; numero di coppie; liczba par
cap; anzahl moglicher tandems
""",
    Field.PREFERRED: """
preferred mentor name; mentor preference; mentee preference; wish partner
preferred big; preferred little; preferred bigs; preferred littles; preferred buddy
preferred tutor; preferred tutee; preferred coach; preferred student; preferred person
preferred pairing; wunschpartnerin; personne souhaitee; persona preferida
pessoa preferida; gewenste partner; persona preferita; preferowana osoba
desired mentor; desired mentee; desired partner; desired match; suggested mentor
suggested mentee; suggested partner; suggested match; nominated mentor; nominated mentee
proposed partner; proposed match; proposed mentor; proposed mentee; partner request
partner requests; mentor request; mentee request; match request; match requests
pairing request; dream match; dream mentor; dream mentee; dream partner; wish mentor
favourite match; favorite match; preference for partner; partner preference
match preference; wunschperson; wunschpersonen; wunschtandem; wunschpartner in
wunschmatch; wunsch tandempartner; binome souhaite; partenaire souhaite
pareja preferida; pareja deseada; mentor deseado; dupla preferida; par preferido
dupla desejada; voorkeur voor partner; voorkeurspartner; gewenste koppeling
partner preferito; abbinamento preferito; preferowana para; preferowany partner
pref; prefs; gewunschte tandempartner; gewunschter tandempartner
""",
    Field.NOT_WANTED: """
not with whom; do not match list; no match; unwanted; not to be paired with; keep apart
bitte nicht mit; nicht kombinieren mit; a eviter; no juntar con; evitar
niet koppelen aan; da evitare; nie laczyc z
exclusion; exclusion list; exclude list; match exclusions; matching exclusions
pairing exclusions; excluded people; excluded persons; excluded partners
excluded colleagues; people to exclude; people to avoid; persons to avoid;
colleagues to avoid; anyone to avoid; avoid pairing with; avoid matching with; blocked
blocked people; blocked partners; blocklist; blacklist; block list; never match with
bitte nicht; mit dem der bitte nicht; never pair with
no go; no gos; no go list; do not match me with; do not pair me with
don t match with; don t pair with; don t match me with; don t pair me with
do not put me with; not to be matched with; not to be matched; not to be paired
who not; not matched with; not paired with; veto; vetoes; conflict of interest
conflicts; conflict; incompatible with; people not to be matched with
unwanted partners; unwanted partner; unwanted match; ausschlusse; auszuschliessen
auszuschliessende personen; ausgeschlossene personen; ausschlussliste; nicht matchen mit
nicht paaren mit; unerwunschte partner; interessenkonflikte; interessenkonflikt
personnes a exclure; personnes a eviter; exclusions de binome; pas avec; ne pas jumeler
ne pas jumeler avec; conflit d interets; conflits d interets; personas a evitar
personas a excluir; personas excluidas; no con; exclusiones; excluir; evitar a
no emparejar; conflicto de interes; conflictos de interes; pessoas a evitar
pessoas a excluir; exclusoes; nao com; nao emparelhar com; conflito de interesses
liever niet met; niet koppelen met; niet samen met; uitsluitingen; uitsluiten
uit te sluiten personen; belangenconflict; persone da escludere; persone da evitare
da escludere; esclusioni; non con; non abbinare con; conflitto di interessi
nie laczyc; osoby wykluczone; wykluczenia; osoby do wykluczenia; nie parowac z
konflikt interesow
excl
""",
    Field.EARLIER_PARTNERS: """
previous match; previous matches; past matches; earlier mentor; earlier mentee
last mentor; last mentee; former partner; previously paired with; paired with before
bisheriger partner; fruhere mentoren; precedents binomes; ancien mentor; ancien binome
mentor anterior; parejas previas; par anterior; vorige mentor; vorige partner
partner precedente; mentor precedente; poprzedni mentor; poprzedni partner
matched before with; matched with before; last year s partner; last year s mentor
last year s mentee; last year s match; last year partner; last match; last pairing
last partner; prior mentor; prior mentors; prior mentee; prior mentees; prior partner
prior partners; prior match; prior matches; previous pairing; previous pairings
past pairing; past pairings; former match; former mentors; former mentees
partners in earlier rounds; earlier matches; earlier match; earlier pairings
match history; pairing history; already matched with; already paired with
fruhere tandempartner; fruherer partner; frueher partner; fruhere tandems
bisherige tandempartner; bisherige mentoren; bisheriges tandem; letztes tandem
vorheriger mentor; vorherige partner; anciens binomes; binome precedent
precedent binome; ancien partenaire; ancien mentore; anciens mentors
mentores anteriores
pareja anterior; mentee anterior; dupla anterior; duplas anteriores; pares anteriores
parceiro anterior; parceria anterior; eerdere koppeling; eerdere koppelingen
eerdere partner; eerdere mentor; vorige koppeling; vorige match; eerdere match
abbinamento precedente; abbinamenti precedenti; coppia precedente; poprzednia para
poprzednie pary; poprzedni partnerzy; poprzedni mentorzy
prev; companero anterior; companera anterior
""",
}
"""By field."""
