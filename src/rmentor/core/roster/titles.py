"""How forms and lists title a column: the wordings, as data.

One entry per usual title, in folded form (`rmentor.core.roster.text.fold_title`): no
capitals, accents or punctuation. A line per language: English, German, French,
Spanish, Portuguese, Dutch, Italian, Polish. To teach a wording, add it to
`rmentor.core.roster.more_titles`; a question goes to `rmentor.core.roster.questions`.
"""

from rmentor.core.roster.fields import Field
from rmentor.core.roster.more_titles import MORE_TITLES
from rmentor.core.roster.plain_titles import PLAIN_TITLES
from rmentor.core.roster.text import listed

_NAME = """
name; names; full name; last first; first last; participants; name surname
name and surname; participant; participant name; worker; first and last name
employee; employee name; person; colleague; staff name; display name
mentor name; mentee name; name of mentor; name of mentee; applicant; applicant name
name vorname; nachname vorname; nom; vollstandiger name; vor und nachname; teilnehmer
teilnehmerin; mitarbeiter; nom complet; nom et prenom; prenom et nom; participante
nombre completo; nombre y apellidos; nombre y apellido
nome completo; nome e sobrenome; nome e apelido; volledige naam; naam
nome e cognome; cognome e nome; nominativo; imie i nazwisko; nazwisko i imie
"""
_FIRST_NAME = """
first name; firstname; given name; given names; forename; fname; recipient first name
preferred first name; name first; vorname; rufname; prenom; nombre; nombre de pila
primeiro nome; voornaam; imie
"""
_LAST_NAME = """
name last; last name; lastname; surname; family name; lname; recipient last name
nachname; familienname; zuname; nom de famille; apellido; apellidos
sobrenome; apelido; achternaam; familienaam; cognome; nazwisko
"""
_EMAIL = """
email; e mail; mail; email address; e mail address; mail address; emailaddress
work email; work e mail; work email address; business email; company email
corporate email; office email; recipient email; username; user name; upn
user principal name; contact email; primary email; email id
mailadresse; e mail adresse; emailadresse; dienstliche e mail adresse
dienstliche e mail
courriel; adresse e mail; adresse email; adresse mail; adresse electronique
adresse de messagerie; correo; correo electronico; direccion de correo electronico
direccion de correo; endereco de e mail; endereco de email; email de trabalho
e mailadres; emailadres; indirizzo email; indirizzo e mail; posta elettronica
adres e mail; adres email; nazwa uzytkownika; nom d utilisateur; nombre de usuario
"""
_STAFF_ID = """
staff id; staff number; staff no; employee id; employee number; employee no; emp id
emp no; userid; personnel number; personnel id; payroll number; wwid; person id; user id
id number; badge number; external data reference; external reference; worker id
personalnummer; mitarbeiternummer; matricule; numero d employe; numero de empleado
id de empleado; numero de funcionario; matricula; personeelsnummer
numero dipendente; numer pracownika
"""
_ROLE = """
role; roles; program role; programme role; role in program; role in programme
role in the program; role in the programme; mentoring role; mentor role; mentor mentee
mentor or mentee; participant role; participant type; participating as
participate as; i am a; i want to be a; i would like to be a; sign up as; signing up as
i want to be; mentor or mentee or both; i am signing up as
i would like to participate as
rolle; rolle im programm; mentor oder mentee; role dans le programme
mentor ou mentore; mentor ou mentee; rol; rol en el programa; mentor o mentee
funcao no programa; papel; papel no programa; rol in het programma; mentor of mentee
ruolo; ruolo nel programma; rola; rola w programie; mentor czy mentee
"""
_BOTH_ROLES = """
both mentor and mentee; mentor and mentee; both roles; both
beides; sowohl mentor als auch mentee
"""
_WANTS_TO_MENTOR = """
do you want to sign up as a mentor; do you want to be a mentor; is mentor
would you like to be a mentor; do you want to mentor; sign up as mentor; mentor
"""
_WANTS_A_MENTOR = """
do you want to sign up as a mentee; do you want to be a mentee; is mentee
would you like to be a mentee; do you want a mentor; sign up as mentee; mentee
"""
_JOB_TITLE = """
job title; job title or role; role title; title role; title; position; position title
job; job role; job name
current role; current job title; business title; occupation; job title role
job position; berufsbezeichnung; stellenbezeichnung; jobtitel; funktionsbezeichnung
intitule du poste; poste; titre du poste; puesto; cargo; puesto de trabajo
titulo do cargo; functietitel; qualifica; mansione; stanowisko
"""
_GRADE = """
grade; grade band; grade level; pay grade; pay band; band; job grade; job level; level
position level; seniority
seniority level; career level; management level; rank; current grade
civil service grade; job band; career stage
stufe; entgeltgruppe; karrierestufe; hierarchieebene; niveau; echelon; nivel; categoria
senioridade; niveau hierarchique; functieniveau; schaal; livello; inquadramento; poziom
"""
_DEPARTMENT = """
department; dept; division; business unit; department or agency; directorate; bu
department name; department division; organisational unit; organizational unit; org unit
abteilung; bereich; geschaftsbereich; fachbereich; departement; service; direction
departamento; area; setor; afdeling; reparto; dipartimento; dzial
department and or job function; department or business unit; practice; faculty
organisation; organization; agency; company; company name; employer; business area
organisationseinheit; entreprise; empresa; bedrijf; azienda; firma; unternehmen
"""
_TEAM = """
team; team name; squad; workgroup; work group; equipe; equipo; zespol; squadra
"""
_FUNCTION = """
function; job function; profession; job family; discipline; business function
function area
functional area; funktion; fonction; funcion; funcao; metier; berufsfeld
funzione
"""
_LOCATION = """
location; site; office; city; country; work location; office location; home office; base
based; where are you based; place of work; town; region; building; workplace; campus
city country; country city; location country; where do you work; duty station
standort; ort; buro; stadt; arbeitsort; land; lieu; site de travail; ville; bureau; pays
ubicacion; ciudad; oficina; sede; pais; localizacao; cidade; escritorio
local de trabalho
locatie; kantoor; plaats; stad; citta; ufficio; luogo di lavoro; lokalizacja; miasto
biuro
"""
_TIME_ZONE = """
time zone; timezone; utc offset; time zone utc offset; tz; gmt offset; zeitzone
fuseau horaire; zona horaria; huso horario; fuso horario; tijdzone; fuso orario
strefa czasowa
"""
_LANGUAGES = """
language; languages; spoken languages; languages spoken; working languages
mentoring languages; preferred language; preferred languages; language skills
which languages do you speak; sprache; sprachen; sprachkenntnisse; langue; langues
langues parlees; idioma; idiomas; lingua; linguas; taal; talen; lingue; jezyk; jezyki
"""
_MANAGER = """
manager; manager email; manager e mail; manager name; line manager; line manager email
line manager name; line manager s email; line manager s email address
line manager email address; line manager s name; manager s email; manager s name
manager email address; supervisor; supervisor email; supervisor name; direct manager
reports to; boss; reporting manager; reporting to; manager s email address; manager mail
vorgesetzter; vorgesetzte; fuhrungskraft; e mail der fuhrungskraft; vorgesetzte r
superieur; superieur hierarchique; responsable; responsable hierarchique
jefe; jefe directo; supervisor directo; gestor; chefe; leidinggevende
responsabile; capo; przelozony; kierownik; menedzer
"""
_TOPICS_TO_SHARE = """
topics to share; topics i can share; topics you can share; can share; can offer; offers
offer; can teach; i can teach; can help with; i can help with; skills to share
expertise
areas of expertise; area of expertise; skills; my skills; strengths; key skills; teach
skills to offer; topics to teach; topics offered; knowledge to share; i can offer
mentoring topics; mentoring topic; skills offered; superpower; superpowers; skill
share; i can share
kann anbieten; ich kann anbieten; bietet; angebot; kann teilen; kenntnisse; kompetenzen
themen die ich teilen kann; starken; ich biete; fahigkeiten
je peux partager; peut partager; je propose; competences; domaines d expertise; offre
puedo compartir; puedo ensenar; ofrezco; habilidades; competencias; conocimientos
posso partilhar; posso compartilhar; posso ensinar; ofereco
kan delen; ik kan delen; kan aanbieden; vaardigheden
posso condividere; posso insegnare; offro; competenze
moge sie podzielic; moge nauczyc; oferuje; umiejetnosci
"""
_TOPICS_TO_LEARN = """
topics to learn; topics i want to learn; want to learn; wants to learn; learning goals
would like to learn; i want to learn; learn; wants; needs; need; learning needs; goals
learning interests; skills to learn; development areas; areas of development; seeking
development goals; what do you want to learn; what would you like to learn
learning areas
areas to develop; development needs; topics wanted; looking for; i would like to learn
mochte lernen; ich mochte lernen; will lernen; lernziele; sucht; suche; lernwunsche
themen die ich lernen mochte; lernfelder; je veux apprendre; souhaite apprendre
je souhaite apprendre; objectifs d apprentissage; veut apprendre; besoins
quiero aprender; objetivos de aprendizaje; me gustaria aprender; desea aprender
quero aprender; gostaria de aprender; objetivos de aprendizagem; wil leren; ik wil leren
leerdoelen; voglio imparare; vorrei imparare
obiettivi di apprendimento; chce sie nauczyc; cele; chcialbym sie nauczyc
"""
_INTERESTS = """
interests; topics; topics of interest; areas of interest; interest; topic
interest areas
subjects; mentoring interests; themen; interessen; themes; centres d interet; sujets
temas; intereses; interesses; topicos; onderwerpen; interessi; argomenti; temi
tematy; zainteresowania
"""
_AVAILABILITY = """
availability; available; available times; available slots; time slots; slots; when
preferred times; preferred days; preferred slots; meeting times; available days
verfugbarkeit; verfugbar; zeiten; disponibilite; disponibilites; disponibilidad
horarios; disponibilidade; beschikbaarheid; disponibilita; dostepnosc
"""
_MEETING_MODE = """
meeting mode; mode; meeting format; preferred format; meeting preference; format
in person or online; online or in person; preferred meeting format; meeting type
treffen; treffpunkt; format der treffen; mode de rencontre; modalidad; modalidade
vergadervorm; modalita; forma spotkan
"""
_CAPACITY = """
capacity; max mentee count; max mentees; maximum mentees; number of mentees
max partners
maximum number of mentees; number of partners; how many mentees; how many partners
mentee capacity; mentor capacity; max matches; max mentors; number of mentors; places
kapazitat; anzahl mentees; capacite; nombre de mentores; capacidad; capacidade
capaciteit; capacita; liczba mentees
"""
_PREFERRED = """
preferred; preferred mentor; preferred mentors; preferred mentee; preferred mentees
preferred partner; preferred partners; preferred wwids; wwids of preferred mentor
preferred match; requested mentor; requested mentee; requested partner
wunschmentor; wunschmentorin; wunschpartner; wunschmentee; mentor souhaite
mentor preferido; mentor preferito; gewenste mentor; preferowany mentor
"""
_NOT_WANTED = """
not wanted; do not match; do not match with; do not pair; do not pair with; exclude
excluded; avoid; not with; exclusions; please do not pair with; conflicts of interest
nicht mit; ausschluss; ne pas associer; no emparejar con; nao emparelhar; niet met
non abbinare; nie z
"""
_EARLIER_PARTNERS = """
earlier partners; earlier partner; previous mentor; previous mentors; previous mentee
previous mentees; previous partner; previous partners; past mentor; past mentors
past mentees; past partners; former mentor; former mentee; former partners
fruhere partner; bisherige partner; fruherer mentor; anciens partenaires
parejas anteriores; parceiros anteriores; eerdere partners; partner precedenti
"""
_STATUS = """
status; participation status; participant status; program status; programme status
state; active; teilnahmestatus; statut; estado; stato; attendee status
"""
_CONSENT = """
consent; data consent; gdpr consent; gdpr; privacy consent; data protection consent
consent to data use; einwilligung; datenschutz; consentement; consentimiento
consentimento; toestemming; consenso; zgoda; zgoda rodo
"""
_SUBMITTED_AT = """
completion time; timestamp; submitted at; submitted; submission date; date submitted
submission time; recorded date; end date; response date; last modified; updated at
created time; submit date; submit date utc; submitdate date submitted
fertigstellungszeit; zeitstempel; heure de fin; horodateur; hora de finalizacion
marca temporal; hora de conclusao; carimbo de data hora; tijd van voltooien; tijdstempel
ora di completamento; informazioni cronologiche; godzina ukonczenia; sygnatura czasowa
start time; start date; startzeit; heure de debut; hora de inicio; begintijd
ora di inizio; godzina rozpoczecia; created at; created; datum abgeschickt
"""
_FORM = """
id; respondent id; collector id; response id; response type; progress; finished
duration; duration in seconds; distribution channel; user language; custom data 1
last modified time; points; total points; quiz feedback; grade posted time; no; nr; row
custom data; session id; browser; user agent; referrer; collector; entry id
submission id; last update date; start language; startlanguage start language; seed
zeitpunkt der letzten anderung; heure de la derniere modification; response status
referer; hora de la ultima modificacion; hora da ultima modificacao; q total duration
tijd van laatste wijziging; ora ultima modifica; godzina ostatniej modyfikacji
"""

_BLOCKS: tuple[tuple[Field, str], ...] = (
    (Field.FORM, _FORM),
    (Field.SUBMITTED_AT, _SUBMITTED_AT),
    (Field.CONSENT, _CONSENT),
    (Field.STATUS, _STATUS),
    (Field.EARLIER_PARTNERS, _EARLIER_PARTNERS),
    (Field.NOT_WANTED, _NOT_WANTED),
    (Field.PREFERRED, _PREFERRED),
    (Field.CAPACITY, _CAPACITY),
    (Field.MEETING_MODE, _MEETING_MODE),
    (Field.AVAILABILITY, _AVAILABILITY),
    (Field.INTERESTS, _INTERESTS),
    (Field.TOPICS_TO_LEARN, _TOPICS_TO_LEARN),
    (Field.TOPICS_TO_SHARE, _TOPICS_TO_SHARE),
    (Field.MANAGER, _MANAGER),
    (Field.LANGUAGES, _LANGUAGES),
    (Field.TIME_ZONE, _TIME_ZONE),
    (Field.LOCATION, _LOCATION),
    (Field.FUNCTION, _FUNCTION),
    (Field.TEAM, _TEAM),
    (Field.DEPARTMENT, _DEPARTMENT),
    (Field.GRADE, _GRADE),
    (Field.JOB_TITLE, _JOB_TITLE),
    (Field.WANTS_A_MENTOR, _WANTS_A_MENTOR),
    (Field.WANTS_TO_MENTOR, _WANTS_TO_MENTOR),
    (Field.BOTH_ROLES, _BOTH_ROLES),
    (Field.ROLE, _ROLE),
    (Field.STAFF_ID, _STAFF_ID),
    (Field.EMAIL, _EMAIL),
    (Field.LAST_NAME, _LAST_NAME),
    (Field.FIRST_NAME, _FIRST_NAME),
    (Field.NAME, _NAME),
)
TITLES: dict[str, Field] = {
    title: field
    for field, block in (*PLAIN_TITLES.items(), *MORE_TITLES.items(), *_BLOCKS)
    for title in listed(block)
}
"""Folded title -> field; where two share a title the later one counts."""
STRENGTH: dict[str, int] = {
    title: place
    for field, block in _BLOCKS
    for place, title in enumerate(listed(block + MORE_TITLES.get(field, "")))
    if TITLES[title] is field
}
"""Titles of one block from the most to the least telling, to choose among several."""
