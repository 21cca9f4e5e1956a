r"""How questions are worded in seven languages other than English.

German, French, Spanish, Portuguese, Italian, Dutch and Polish: cues as
`rmentor.core.feedback.questions` writes its own; `\w*` stands for any ending.
"""

from collections.abc import Mapping

from rmentor.core.model.feedback import Dimension
from rmentor.core.roster.text import listed

CUES: Mapping[Dimension, tuple[str, ...]] = {
    dimension: listed(cues)
    for dimension, cues in {
        Dimension.RELEVANCE: r"""
            auf dem laufenden; auf dem neuesten stand; auf dem aktuellen stand
            neue\w* technologie\w*; sicher ... technologie\w*; digitale kompetenz\w*
            digitale\w* werkzeug\w*; technologie\w* plattform\w* ... trends
            a jour ... technologie\w*; a la page; nouvelles technologies
            competences numeriques; outils numeriques; a l aise ... technologie\w*
            technologies ... plateformes; al dia ... tecnolog\w*; nuevas tecnologias
            competencias digitales; herramientas digitales
            tecnologia\w* plataformas ... tendencias; actualizado ... tecnolog\w*
            a par ... tecnolog\w*; novas tecnologias; competencias digitais
            atualizad\w* ... tecnolog\w*; aggiornat\w* ... tecnolog\w*
            nuove tecnologie; competenze digitali
            tecnologi\w* piattaforme ... tendenze; op de hoogte ... technologie\w*
            up to date ... technologie\w*; nieuwe technologie\w*
            digitale vaardigheden; bij met ... technologie\w*
            na biezaco ... technologi\w*; nowe technologie; nowych technologii
            kompetencje cyfrowe; technologi\w* platform\w* ... trend\w*
            technologie\w* ... plattform\w*; technologie\w* ... trends
            tendances technologiques; tendencias tecnologicas
            technologies ... tendances""",
        Dimension.CULTURE: r"""
            kulturelle kompetenz\w*; interkulturell\w*; verstehe ... generation\w*
            generation\w* ... wichtig ist; werte ... generation\w*
            sichtweise\w* ... generation\w*; perspektive\w* ... generation\w*
            competence\w* culturelle\w*; interculturel\w*
            comprends ... generation\w*; valeurs ... generation\w*
            point\w* de vue ... generation\w*; competencia\w* cultural\w*
            intercultural\w*; entiendo ... generacion\w*; comprendo ... generacion\w*
            valores ... generaciones; perspectiva\w* ... generacion\w*
            compreendo ... gerac\w*; entendo ... gerac\w*; valores ... geracoes
            competenza culturale; capisco ... generazion\w*
            comprendo ... generazion\w*; valori ... generazioni
            culturele competentie\w*; intercultureel; begrijp ... generatie\w*
            waarden ... generaties; perspectief ... generatie\w*
            kompetencj\w* kulturow\w*; rozumiem ... pokolen\w*
            wartosci ... pokolen\w*; perspektyw\w* ... pokolen\w*
            verstehe ... jungere\w*; verstehe ... altere\w*
            jungere\w* ... wichtig ist; comprends ... jeunes
            pense\w* ... generation\w*; begrijp ... jongere\w*
            begrijp ... oudere\w*""",
        Dimension.COMMUNICATION: r"""
            kommunizier\w* ... generation\w*; kommunikation ... generation\w*
            kommuniziere gut; bessere kommunikation; meine kommunikation
            kommunikation zwischen; kommunikation mit; kommunikation hat sich
            communiqu\w* ... generation\w*; communication ... generation\w*
            communique bien; ma communication; communication entre
            meilleure communication; comunic\w* ... generacion\w*; comunico bien
            comunicacion ... generaciones; comunicacion entre; mi comunicacion
            mejor comunicacion; comunic\w* ... gerac\w*; comunicacao entre
            minha comunicacao; comunic\w* ... generazion\w*; comunicazione tra
            la mia comunicazione; communiceer\w* ... generatie\w*; communiceer goed
            communicatie ... generaties; communicatie tussen; mijn communicatie
            komunikuj\w* ... pokolen\w*; dobrze komunikuje
            komunikacj\w* ... pokolen\w*; komunikacja miedzy; moja komunikacja
            kommunizier\w* ... jungere\w*; communiqu\w* ... collegues
            communicatie ... collega s; komunikowac ... pracownikami""",
        Dimension.LEADERSHIP: r"""
            als fuhrungskraft; fuhrungskompetenz\w*; fuhrungsfahigkeit\w*; zu fuhren
            fuhrungsqualitat\w*; selbstbewusst\w* ... fuhr\w*; in der fuhrungsrolle
            du leadership; mon leadership; de leadership; en tant que leader
            comme leader; en tant que manager; competences manageriales
            diriger une equipe; como lider; liderazgo; para liderar
            capacidad de liderazgo; lideranca; para liderar equipas; come leader
            capacita di leadership; nel guidare; als leider; als leidinggevende
            leiderschap\w*; leiding geven; te leiden; jako lider\w*
            zdolnosci przywodcz\w*; umiejetnosci przywodcz\w*; przywodztw\w*
            rozwoj przywodztwa; kompetencje liderskie""",
        Dimension.INNOVATION: r"""
            neue ideen; innovation\w* und; annahmen ... hinterfrag\w*; innovativ\w*
            neue\w* denkweise\w*; innovationskraft; ideen ... umgesetzt
            nouvelles idees; idees nouvelles; innovation et agilite; innovant\w*
            idees ... mises en oeuvre; remettre en question; nuevas ideas
            ideas nuevas; innovacion; innovador\w*; ideas ... puesto en practica
            cuestionar ... supuestos; novas ideias; inovacao; inovador\w*; nuove idee
            innovazione; innovativo; nieuwe ideeen; innovatie; innovatief
            aannames ... ter discussie; nowe pomysly; nowych pomyslow; innowacyjn\w*
            innowacje; zalozenia ... kwestionowa\w*; hinterfrag\w* ... annahmen""",
        Dimension.SAFETY: r"""
            offen sprechen; offen reden; offen ansprechen; frei sprechen; offen sagen
            offen mit; ohne angst; offen auszusprechen; offen zu sprechen
            psychologische sicherheit; geschutzter raum; vertrauensvoll\w* raum
            parler ouvertement; parler librement; m exprimer librement; espace sur
            sans crainte; en securite pour; securite psychologique
            hablar abiertamente; hablar con libertad; expresarme libremente
            espacio seguro; sin miedo; segur\w* para hablar; seguridad psicologica
            falar abertamente; falar livremente; espaco seguro; sem medo
            parlare apertamente; parlare liberamente; spazio sicuro; senza timore
            open praten; open spreken; vrijuit praten; vrijuit spreken; veilig om
            veilige omgeving; zonder angst; otwarcie rozmawiac; otwarcie mowic
            mowic otwarcie; rozmawiac otwarcie; swobodnie rozmawiac
            bezpieczn\w* przestrzen; czuje sie bezpieczn\w*; bez obaw
            sicher ... sprechen; sicher ... meinung; offen meine meinung
            libre de m exprimer; parler en toute confiance; expresarme con libertad
            segur\w* al hablar; me uit te spreken; open te praten; open te spreken
            mowic szczerze; szczerze rozmawiac""",
        Dimension.FIT: r"""
            passt ... zu mir; passen gut zusammen; passung; zuordnung ... gelungen
            gutes tandem; gute paarung; matching ... gelungen; bon binome
            binome ... convient; bonne correspondance; binome ... bien assorti
            convient bien; buena combinacion; encaja; buena pareja; emparejamiento
            boa combinacao; boa correspondencia; buon abbinamento; abbinamento
            goede match; passen bij elkaar; past ... bij mij; dobrze dobran\w*
            dobre dopasowanie; dopasowanie; para ... dobrana; passt ... zu ihnen
            passt ... zu dir; passen sie zusammen; passt ihr zusammen
            past ... bij je; past ... bij u""",
        Dimension.LOAD: r"""
            zeitaufwand; arbeitsbelastung; zeitliche belastung; arbeitspensum
            vereinbar ... arbeit; genug zeit; genugend zeit; zeit ... vereinbar\w*
            charge de travail; temps requis; temps necessaire; assez de temps
            temps ... compatible; investissement en temps; carga de trabajo
            tiempo que requiere; tiempo necesario; suficiente tiempo; tiempo dedicado
            tiempo ... compatible; carga de trabalho; tempo necessario
            tempo ... compativel; tempo suficiente; carico di lavoro; tempo richiesto
            tempo ... compatibile; abbastanza tempo; tijdsinvestering; werkdruk
            werkbelasting; genoeg tijd; voldoende tijd; tijd ... te combineren
            obciazenie praca; naklad czasu; czas ... pogodzic; wystarczajaco czasu
            czas potrzebny; dosc czasu; zeitliche\w* aufwand; arbeit vereinbar\w*
            temps consacre""",
        Dimension.GOALS: r"""
            ziele erreicht; ziele ... erreicht; zielen ... gekommen
            fortschritt ... ziel\w*; zielerreichung; vereinbarten ziele\w*
            objectifs ... atteints; atteint ... objectifs; progres ... objectifs
            objectifs ... fixes; objetivos ... alcanzado\w*; alcanzado ... objetivos
            progreso ... objetivos; objetivos ... acordado\w*
            objetivos ... alcancado\w*; progresso ... objetivos
            obiettivi ... raggiunti; raggiunto ... obiettivi; progressi ... obiettivi
            doelen ... bereikt; doelen ... behaald; voortgang ... doelen
            cele ... osiagniet\w*; osiagnal\w* ... cel\w*; postep\w* ... cel\w*
            realizacja celow; weit ... zielen; osiagn\w* ... cel\w*""",
        Dimension.SATISFACTION: r"""
            zufrieden; zufriedenheit; wie zufrieden; insgesamt bewerte\w*
            gesamtzufriedenheit; wie bewerten sie; wie beurteilen sie; gesamteindruck
            wie hilfreich; wie nutzlich; satisfait\w*; satisfaction globale
            comment evaluez vous; experience globale; satisfecho\w*; satisfecha
            satisfaccion; como calificaria; como valora\w*; experiencia general
            satisfeit\w*; satisfacao; como avalia\w*; soddisfatt\w*; soddisfazione
            come valuta\w*; esperienza complessiva; tevreden; tevredenheid
            hoe beoordeel\w*; hoe waardeer\w*; zadowolon\w*; zadowolenie
            satysfakcj\w*; jak oceniasz; jak ocenia pan\w*; ogolna ocena
            gesamtbewertung""",
        Dimension.RECOMMENDATION: r"""
            weiterempfehl\w*; wahrscheinlich ... empfehlen; empfehlen wurden
            wurden sie ... empfehlen; wurdest du ... empfehlen; empfehlung
            recommand\w*; recommanderiez; probabilite ... recommand\w*; recomend\w*
            recomiend\w*; probable ... recomiend\w*; recomendaria
            probabilidad ... recomiend\w*; provavel ... recomend\w*; consigli\w*
            consiglier\w*; raccomand\w*; probabile ... consigl\w*; aanbeve\w*
            aanbeveelt; waarschijnlijk ... aanbe\w*; aanraden; polec\w*; polecisz
            poleci pan\w*; prawdopodobne ... polec\w*; rekomend\w*""",
        Dimension.COMMENT: r"""
            anmerkung\w*; kommentar\w*; bemerkung\w*; sonst noch; was hat
            was sollten wir; was konnten wir; was konnen wir; was lief gut
            was hat gut funktioniert; vorschlag; vorschlage; verbesserungsvorschl\w*
            warum; weitere ruckmeldung\w*; eigenen worten; was hat ihnen; was hat dir
            commentaire\w*; remarque\w*; autre chose; qu est ce qui
            que pourrions nous; suggestion\w*; pourquoi; qu avez vous; dites nous
            comentario\w*; observaciones; sugerencia\w*; algo mas; que podriamos
            que funciono; que le gusto; por que; cuentenos; comentarios; sugestoes
            mais alguma coisa; o que podemos; o que funcionou; commenti; osservazioni
            suggeriment\w*; altro da aggiungere; cosa potremmo; cosa ha funzionato
            perche; opmerking\w*; suggestie\w*; wat kunnen we; wat ging goed
            wat vond je; waarom; nog iets; toelichting; uwagi; uwag; komentarz\w*
            sugestie; co mozemy; co sie sprawdzilo; co poszlo dobrze; dlaczego
            cos jeszcze; que devrions nous; ameliorer; que deberiamos; le gusto
            mejorar; co powinnismy; co zmienic; wat kan beter""",
    }.items()
}
"""Dimension -> its cues."""
