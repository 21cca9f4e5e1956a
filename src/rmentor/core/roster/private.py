"""Columns that nobody should keep, by their titles, as data.

IP addresses, coordinates, pay, age, numbers of identity cards and banks, and the
special categories of data protection law have no place in a mentoring program (domain:
diversity data stays out of the roster).
"""

from rmentor.core.roster.text import fold, listed, phrases
from rmentor.core.roster.topic_questions import TOPIC_WORDS

_PRIVATE_TITLES = """ip address; ip; submission ip; ipaddr; ipaddr ip address
latitude; longitude; location latitude
location longitude; pay; salary; annual salary; base pay; base salary; compensation
bonus; income; wage; wages; gehalt; lohn; salaire; salario; salaris; stipendio
wynagrodzenie; gender; sex; female; male; non binary; geschlecht; sexe; genre; genero
geslacht; genere; sesso; plec; ethnicity; ethnic group; ethnic origin; race; ethnie
etnia; religion; religion or belief; belief; faith; religione; religie; religia; health
disability; behinderung; handicap; discapacidad; deficiencia; disabilita; age; age group
age range; age band; alter; edad; idade; leeftijd; eta; wiek; date of birth; birth date
birthday; birthdate; dob; geburtsdatum; date de naissance; fecha de nacimiento
data de nascimento; geboortedatum; data di nascita; data urodzenia; pronouns; pronomen
pronoms; pronombres; characteristics; protected characteristics; sexuality
marital status
sexual orientation; identity; trade union; nationality; password; passwort; passcode
mot de passe; contrasena; senha; wachtwoord; haslo
性别; 性別; 성별; 民族; 宗教; 年龄; 年齢; 나이; пол; возраст"""

_PRIVATE_WORDS = phrases(
    "genders?|pronouns?|ethnicity|ethnic|race|racial|religious|religion|sexual"
    "|sexuality|transgender|lgbt\\w*|pregnan\\w+|disabilit(?:y|ies)|disabled"
    "|neurodiver\\w+|medical|health (?:condition|issue|problem|challenge)s?|menopause"
    "|andropause|maternity|paternity|identity|identities"
    "|identify as|characteristics|date of birth|birth ?date|birthday|how old are you"
    "|your age|age (?:group|range|band)|salary|ip address|latitude|longitude"
    "|convictions?|incarcerat\\w+|veteran|trade union|political|criminal|geschlecht"
    "|behinderung|geburtsdatum|diet|diets|dietary|allerg\\w+|alergi\\w+"
    "|(?:fe)?male or (?:an? )?(?:fe)?male|(?:your|body) (?:height|weight)|bmi"
    "|(?:height|weight) (?:in )?(?:cm|kg|lbs?)|body fat|heart rate|blood (?:type|group)"
    "|mental (?:health|well ?being)|accommodations|reasonable adjustments?"
    "|racialized|racialised|immigrants?|immigration status|refugees?|visible minority"
    "|(?:canadian|american|british|us|eu|dual) citizen|marijuana|alcohol|drug use"
    "|ernahrungs\\w+|unvertraglich\\w+|alimentaires?|alimentari\\w*|dieetwensen"
)
_ELSEWHERE = phrases(
    "passport ?num|passport ?(?:number|no)|social security|ssn|national insurance"
    "|iban|bank account|kontonummer|steuer id|sozialversicherungs(?:nummer|nr)"
    "|numero de securite sociale|cpf|pesel|codice fiscale|burgerservicenummer"
    # Origin, gender, age, family, health, faith and pay in whole questions.
    "|nationalit(?:y|ies)|citizenships?|(?:country|countries|place) of (?:origin|birth)"
    "|(?:monthly|annual|yearly|household|family) income|hourly rate|marital"
    "|single parents?|(?:do you|who) (?:drinks?|smokes?|vapes?)"
    "|staatsangehorigkeit\\w*|staatsburgerschaft\\w*|nationalitat\\w*|familienstand"
    "|geburtsort|geburtstag|geburtsjahr|wie alt|(?:ihr|dein) alter|altersgruppe"
    "|schwerbehind\\w+|konfession|religionszugehorigkeit|sexuelle orientierung"
    "|gehalt|(?:jahres|monats|brutto)gehalt|stundenlohn|entgelt|vergutung"
    "|(?:votre|ton) genre|sexe|quel age|(?:votre|ton) age|tranche d age"
    "|(?:annee|lieu|date) de naissance|handicaps?|situation (?:de famille|familiale"
    "|matrimoniale)|(?:statut|etat) (?:marital|civil|matrimonial)|nationalites?"
    "|origine ethnique|orientation sexuelle|salaires?|remunerations?"
    "|revenus? (?:mensuels?|annuels?|bruts?|nets?)"
    "|genero|sexo|edad|cuantos anos|nacionalidad|estado civil|raza|etnia|etnic[oa]s?"
    "|lugar de nacimiento|discapacidad\\w*|orientacion sexual|salarios?|sueldos?"
    "|remuneracion|ingresos mensuales"
    "|raca|idade|faixa (?:etaria|salarial)|nacionalidade|deficiencias?|religiao"
    "|orientacao sexual|remuneracao|renda (?:familiar|mensal)"
    "|geslacht|leeftijd\\w*|hoe oud|nationaliteit|burgerlijke staat"
    "|geboorte(?:plaats|land|datum)|salaris|seksuele geaardheid"
    "|(?:tuo|suo) genere|identita di genere|tua eta|quanti anni hai|fascia d eta"
    "|nazionalita|cittadinanza|stato civile|luogo di nascita|stipendi[oa]?"
    "|retribuzione|disabilita|invalidita|orientamento sessuale"
    "|plec|wiek|ile masz lat|narodowosc|obywatelstwo|stan cywilny|miejsce urodzenia"
    "|rok urodzenia|wynagrodzen\\w+|pensja|zarobki|niepelnosprawn\\w+|wyznanie"
    "|orientacja seksualna"
)
_ABOUT_TOPICS = phrases(TOPIC_WORDS + "|learn|teach")

_PRIVATE = frozenset(map(fold, listed(_PRIVATE_TITLES)))


def is_private(folded: str) -> bool:
    """Tell whether a title asks for what nobody should keep.

    Those are IP addresses, coordinates, pay, age, numbers of identity cards and banks,
    and the special categories of data protection law. A question about topics
    (`inclusion, gender`) is not meant.
    """
    if folded in _PRIVATE:
        return True
    said = _PRIVATE_WORDS.search(folded) or _ELSEWHERE.search(folded)
    return bool(said) and not _ABOUT_TOPICS.search(folded)
