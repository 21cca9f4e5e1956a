"""The words of scales in German, French, Spanish, Portuguese, Italian, Dutch, Polish.

A block per language, as `rmentor.core.feedback.words` writes its own: levels from the
lowest to the highest, folded, so without accents.
"""

AGREEMENT = (
    """stimme uberhaupt nicht zu; stimme gar nicht zu; stimme ganz und gar nicht zu
    stimme ueberhaupt nicht zu; stimme absolut nicht zu; lehne voll und ganz ab
    < stimme nicht zu; lehne ab < stimme eher nicht zu; lehne eher ab
    stimme teilweise nicht zu < neutral; teils teils; weder noch; unentschieden
    unentschlossen; neutral weder noch; weder zustimmung noch ablehnung
    stimme teils zu < stimme eher zu; stimme etwas zu; stimme teilweise zu
    < stimme zu < stimme voll und ganz zu; stimme voll zu; stimme vollig zu
    stimme sehr zu; stimme vollkommen zu; stimme vollstandig zu; stimme absolut zu""",
    """pas du tout d accord; totalement en desaccord; fortement en desaccord
    completement en desaccord; tout a fait en desaccord; entierement en desaccord
    < pas d accord; en desaccord; desaccord < plutot pas d accord
    plutot en desaccord; peu d accord; legerement en desaccord
    partiellement en desaccord; pas vraiment d accord; moyennement en desaccord
    < ni d accord ni pas d accord; ni en accord ni en desaccord; neutre; indecis
    ni d accord ni en desaccord; sans opinion tranchee; mitige < plutot d accord
    assez d accord; un peu d accord; legerement d accord; partiellement d accord
    moyennement d accord < d accord; en accord < tout a fait d accord
    totalement d accord; entierement d accord; completement d accord
    fortement d accord; pleinement d accord""",
    """totalmente en desacuerdo; completamente en desacuerdo; muy en desacuerdo
    nada de acuerdo; fuertemente en desacuerdo; en total desacuerdo < en desacuerdo
    desacuerdo; bastante en desacuerdo < algo en desacuerdo; mas bien en desacuerdo
    parcialmente en desacuerdo; un poco en desacuerdo; ligeramente en desacuerdo
    poco de acuerdo < ni de acuerdo ni en desacuerdo; indeciso; indecisa; indiferente
    < algo de acuerdo; mas bien de acuerdo; parcialmente de acuerdo
    un poco de acuerdo; ligeramente de acuerdo < de acuerdo; bastante de acuerdo
    acuerdo < totalmente de acuerdo; completamente de acuerdo; muy de acuerdo
    fuertemente de acuerdo""",
    """discordo totalmente; discordo completamente; discordo fortemente
    discordo plenamente < discordo < discordo parcialmente; discordo em parte
    discordo um pouco < nem concordo nem discordo; neutro; indeciso
    nao concordo nem discordo < concordo parcialmente; concordo em parte
    concordo um pouco < concordo < concordo totalmente; concordo completamente
    concordo fortemente; concordo plenamente""",
    """totalmente in disaccordo; completamente in disaccordo
    fortemente in disaccordo; per niente d accordo; per nulla d accordo
    molto in disaccordo < in disaccordo; disaccordo; non sono d accordo
    non d accordo < abbastanza in disaccordo; piuttosto in disaccordo; poco d accordo
    parzialmente in disaccordo < ne d accordo ne in disaccordo; neutrale; indeciso
    indecisa < abbastanza d accordo; piuttosto d accordo; parzialmente d accordo
    < d accordo; sono d accordo < totalmente d accordo; completamente d accordo
    pienamente d accordo; fortemente d accordo; molto d accordo; del tutto d accordo""",
    """helemaal mee oneens; helemaal niet mee eens; volledig mee oneens
    zeer mee oneens; sterk mee oneens; helemaal oneens; volledig oneens; zeer oneens
    < mee oneens; oneens; niet mee eens < enigszins mee oneens; een beetje mee oneens
    beetje mee oneens; eerder oneens; eerder mee oneens; enigszins oneens < neutraal
    niet mee eens niet mee oneens; noch mee eens noch mee oneens
    niet eens niet oneens; niet mee eens en niet mee oneens; noch eens noch oneens
    < enigszins mee eens; een beetje mee eens; beetje mee eens; eerder eens
    eerder mee eens; enigszins eens < mee eens; eens < helemaal mee eens
    volledig mee eens; zeer mee eens; sterk mee eens; helemaal eens; volledig eens
    zeer eens""",
    """zdecydowanie sie nie zgadzam; zdecydowanie nie; calkowicie sie nie zgadzam
    zupelnie sie nie zgadzam; zdecydowanie nie zgadzam sie
    calkowicie nie zgadzam sie; stanowczo sie nie zgadzam < nie zgadzam sie; nie
    < raczej sie nie zgadzam; raczej nie; raczej nie zgadzam sie
    czesciowo sie nie zgadzam < trudno powiedziec
    ani sie zgadzam ani sie nie zgadzam; nie mam zdania; ani tak ani nie; neutralnie
    ani zgadzam sie ani nie zgadzam sie < raczej sie zgadzam; raczej tak
    raczej zgadzam sie; czesciowo sie zgadzam < zgadzam sie; tak
    < zdecydowanie sie zgadzam; zdecydowanie tak; calkowicie sie zgadzam
    w pelni sie zgadzam; zdecydowanie zgadzam sie; calkowicie zgadzam sie""",
)
APPLIES = """trifft uberhaupt nicht zu; trifft gar nicht zu
    trifft ganz und gar nicht zu; trifft ueberhaupt nicht zu; stimmt gar nicht
    stimmt uberhaupt nicht < trifft nicht zu; stimmt nicht
    trifft uberwiegend nicht zu; trifft grosstenteils nicht zu < trifft eher nicht zu
    stimmt eher nicht; trifft wenig zu; trifft kaum zu; stimmt wenig < teils teils
    weder noch; neutral; neutral weder noch; teilweise; trifft teilweise zu
    trifft teils zu teils nicht zu; stimmt teilweise < trifft eher zu; stimmt eher
    trifft etwas zu; trifft ziemlich zu; stimmt ziemlich < trifft zu; stimmt
    trifft uberwiegend zu; trifft grosstenteils zu < trifft voll und ganz zu
    trifft voll zu; trifft vollig zu; trifft vollkommen zu; trifft genau zu
    stimmt genau; stimmt voll und ganz; stimmt vollig; trifft sehr zu"""
"""`Trifft zu` is often the end of its scale, where `stimme zu` seldom is."""
SATISFACTION = (
    """sehr unzufrieden; uberhaupt nicht zufrieden; ausserst unzufrieden
    vollig unzufrieden; gar nicht zufrieden < unzufrieden; nicht zufrieden
    < eher unzufrieden; etwas unzufrieden; eher nicht zufrieden; weniger zufrieden
    < neutral; weder noch; teils teils; weder zufrieden noch unzufrieden
    < eher zufrieden; etwas zufrieden; ziemlich zufrieden < zufrieden
    < sehr zufrieden; ausserst zufrieden; vollig zufrieden; voll und ganz zufrieden""",
    """tres insatisfait; tres insatisfaite; tres insatisfait e; pas du tout satisfait
    pas du tout satisfaite; pas du tout satisfait e; tres mecontent < insatisfait
    insatisfaite; insatisfait e; pas satisfait; mecontent < plutot insatisfait
    plutot insatisfaite; plutot insatisfait e; peu satisfait; peu satisfaite
    peu satisfait e; plutot pas satisfait; assez insatisfait < neutre
    ni satisfait ni insatisfait; ni satisfaite ni insatisfaite; sans opinion
    moyennement satisfait; ni satisfait e ni insatisfait e < plutot satisfait
    plutot satisfaite; plutot satisfait e; assez satisfait; assez satisfaite
    assez satisfait e < satisfait; satisfaite; satisfait e < tres satisfait
    tres satisfaite; tres satisfait e; tout a fait satisfait; tout a fait satisfaite
    entierement satisfait; extremement satisfait""",
    """muy insatisfecho; muy insatisfecha; muy insatisfecho a; nada satisfecho
    totalmente insatisfecho; nada satisfecha < insatisfecho; insatisfecha
    insatisfecho a; bastante insatisfecho < algo insatisfecho; algo insatisfecha
    poco satisfecho; poco satisfecha < ni satisfecho ni insatisfecho
    ni satisfecha ni insatisfecha; indiferente < algo satisfecho; algo satisfecha
    < satisfecho; satisfecha; satisfecho a; bastante satisfecho < muy satisfecho
    muy satisfecha; muy satisfecho a; totalmente satisfecho; completamente satisfecho
    totalmente satisfecha""",
    """muito insatisfeito; muito insatisfeita; totalmente insatisfeito
    muito insatisfeito a; nada satisfeito < insatisfeito; insatisfeita
    insatisfeito a < um pouco insatisfeito; pouco satisfeito
    parcialmente insatisfeito < neutro; nem satisfeito nem insatisfeito; indiferente
    < um pouco satisfeito; parcialmente satisfeito < satisfeito; satisfeita
    satisfeito a < muito satisfeito; muito satisfeita; muito satisfeito a
    totalmente satisfeito""",
    """molto insoddisfatto; molto insoddisfatta; per niente soddisfatto
    per niente soddisfatta; del tutto insoddisfatto; per nulla soddisfatto
    < insoddisfatto; insoddisfatta < abbastanza insoddisfatto; poco soddisfatto
    poco soddisfatta; piuttosto insoddisfatto < neutrale
    ne soddisfatto ne insoddisfatto; indifferente < abbastanza soddisfatto
    abbastanza soddisfatta; piuttosto soddisfatto < soddisfatto; soddisfatta
    < molto soddisfatto; molto soddisfatta; del tutto soddisfatto
    completamente soddisfatto; pienamente soddisfatto""",
    """zeer ontevreden; heel ontevreden; helemaal niet tevreden; erg ontevreden
    < ontevreden; niet tevreden < enigszins ontevreden; een beetje ontevreden
    eerder ontevreden < neutraal; niet tevreden niet ontevreden
    noch tevreden noch ontevreden; niet tevreden en niet ontevreden
    < enigszins tevreden; een beetje tevreden; redelijk tevreden; eerder tevreden
    < tevreden < zeer tevreden; heel tevreden; erg tevreden; helemaal tevreden""",
    """bardzo niezadowolony; bardzo niezadowolona; bardzo niezadowolony a
    zdecydowanie niezadowolony; zdecydowanie niezadowolona < niezadowolony
    niezadowolona; niezadowolony a < raczej niezadowolony; raczej niezadowolona
    raczej niezadowolony a < ani zadowolony ani niezadowolony
    ani zadowolona ani niezadowolona; trudno powiedziec; neutralnie
    ani zadowolony a ani niezadowolony a < raczej zadowolony; raczej zadowolona
    raczej zadowolony a < zadowolony; zadowolona; zadowolony a < bardzo zadowolony
    bardzo zadowolona; bardzo zadowolony a; zdecydowanie zadowolony
    zdecydowanie zadowolona""",
)
FREQUENCY = (
    """nie; niemals < fast nie; sehr selten < selten < manchmal; gelegentlich
    ab und zu; hin und wieder < oft; haufig; regelmassig < sehr oft; meistens
    fast immer; sehr haufig < immer; jedes mal""",
    """jamais < presque jamais; tres rarement < rarement < parfois; de temps en temps
    quelquefois; occasionnellement < souvent; frequemment; regulierement
    < tres souvent; presque toujours; la plupart du temps < toujours; a chaque fois""",
    """nunca < casi nunca < raramente; rara vez; pocas veces < a veces; algunas veces
    ocasionalmente < a menudo; frecuentemente; con frecuencia; muchas veces
    < casi siempre; la mayoria de las veces; muy a menudo < siempre""",
    """nunca < quase nunca < raramente; poucas vezes < as vezes; algumas vezes
    ocasionalmente < frequentemente; muitas vezes; com frequencia < quase sempre
    na maioria das vezes < sempre""",
    """mai < quasi mai < raramente; di rado < a volte; qualche volta; talvolta
    < spesso; frequentemente < quasi sempre; molto spesso < sempre""",
    """nooit < bijna nooit < zelden < soms; af en toe < vaak; regelmatig < meestal
    bijna altijd; heel vaak; zeer vaak < altijd""",
    """nigdy < prawie nigdy < rzadko < czasami; czasem; od czasu do czasu < czesto
    regularnie < bardzo czesto; prawie zawsze; zazwyczaj < zawsze""",
)
QUALITY = (
    """sehr schlecht; mangelhaft; ungenugend < schlecht < mittelmassig
    durchschnittlich; befriedigend; mittel; geht so; ausreichend < gut < sehr gut
    < ausgezeichnet; hervorragend; exzellent""",
    """tres mauvais; tres mauvaise; tres mal; tres faible < mauvais; mauvaise; mal
    faible; mediocre < moyen; moyenne; passable; correct < bon; bonne; bien
    < tres bon; tres bonne; tres bien < excellent; excellente""",
    """muy malo; muy mala; muy mal; pesimo; pesima < malo; mala; deficiente < regular
    normal; aceptable; promedio < bueno; buena; bien < muy bueno; muy buena; muy bien
    < excelente""",
    """muito ruim; muito mau; muito ma; pessimo; pessima < ruim; mau; ma; fraco
    < regular; razoavel; medio < bom; boa; bem < muito bom; muito boa; muito bem
    < excelente; otimo; otima""",
    """pessimo; pessima; molto scarso; molto scarsa < scarso; scarsa; insufficiente
    < sufficiente; discreto; discreta; medio < buono; buona; bene < molto buono
    molto buona; molto bene < eccellente; ottimo; ottima""",
    """zeer slecht; heel slecht < slecht; onvoldoende < matig; redelijk; voldoende
    gemiddeld < goed < zeer goed; heel goed; erg goed < uitstekend""",
    """bardzo zle; bardzo slabo; bardzo zly; bardzo slaby; bardzo zla; bardzo slaba
    < zle; slabo; zly; slaby; zla; slaba < srednio; przecietnie; sredni; przecietny
    dostatecznie; srednia; przecietna < dobrze; dobry; dobra < bardzo dobrze
    bardzo dobry; bardzo dobra < doskonale; doskonaly; znakomicie; wysmienicie
    doskonala""",
)
EXTENT = (
    """uberhaupt nicht; gar nicht < wenig; kaum; etwas; ein wenig; ein bisschen
    < teilweise; massig; mittelmassig; mittel < ziemlich; weitgehend; uberwiegend
    < sehr; stark < vollig; voll und ganz; ausserst; vollstandig; sehr stark""",
    """pas du tout < un peu; peu; tres peu < moyennement; moderement; partiellement
    < assez; plutot < beaucoup; tres < tout a fait; extremement; enormement
    completement; totalement""",
    """nada < poco; un poco; muy poco < algo; moderadamente; mas o menos < bastante
    < mucho; muy < totalmente; muchisimo; completamente; extremadamente""",
    """nada < pouco; um pouco; muito pouco < moderadamente; mais ou menos < bastante
    < muito < totalmente; extremamente; completamente""",
    """per niente; per nulla < poco; un po < moderatamente; in parte < abbastanza
    < molto < moltissimo; del tutto; completamente""",
    """helemaal niet < een beetje; weinig; nauwelijks < enigszins; matig; deels
    < redelijk; behoorlijk; grotendeels < veel; erg; zeer < heel erg; volledig
    heel veel""",
    """wcale; w ogole < troche; malo; w malym stopniu; niewiele < umiarkowanie
    w srednim stopniu; srednio; czesciowo < dosc; w znacznym stopniu < bardzo; duzo
    w duzym stopniu < calkowicie; w bardzo duzym stopniu; w pelni""",
)
LIKELIHOOD = (
    """sehr unwahrscheinlich; ausserst unwahrscheinlich; auf keinen fall
    < unwahrscheinlich; wahrscheinlich nicht < eher unwahrscheinlich; eher nicht
    < neutral; vielleicht; weder noch < eher wahrscheinlich < wahrscheinlich
    wahrscheinlich ja < sehr wahrscheinlich; auf jeden fall""",
    """tres improbable; tres peu probable; certainement pas < improbable
    peu probable; probablement pas < plutot improbable < neutre; peut etre
    < plutot probable; assez probable < probable; probablement < tres probable
    certainement""",
    """muy improbable; nada probable; definitivamente no < improbable; poco probable
    probablemente no < algo improbable < neutral; tal vez; quizas
    ni probable ni improbable < algo probable < probable; probablemente
    bastante probable; probablemente si < muy probable; definitivamente si""",
    """muito improvavel < improvavel; pouco provavel < um pouco improvavel < neutro
    talvez < um pouco provavel < provavel; provavelmente < muito provavel""",
    """molto improbabile < improbabile; poco probabile < abbastanza improbabile
    < neutrale; forse < abbastanza probabile < probabile; probabilmente
    < molto probabile""",
    """zeer onwaarschijnlijk; heel onwaarschijnlijk < onwaarschijnlijk
    < enigszins onwaarschijnlijk < neutraal; misschien < enigszins waarschijnlijk
    < waarschijnlijk < zeer waarschijnlijk; heel waarschijnlijk""",
    """bardzo malo prawdopodobne < malo prawdopodobne; nieprawdopodobne
    < raczej malo prawdopodobne < trudno powiedziec; moze < raczej prawdopodobne
    < prawdopodobne < bardzo prawdopodobne""",
)
FIT = (
    """passt nicht; passt nicht gut; nein; keine gute passung < noch unentschieden
    weiss noch nicht; noch nicht sicher; noch unklar < passt gut; passt; ja
    gute passung; passt sehr gut""",
    """ne convient pas; non; pas un bon binome < je ne sais pas encore; indecis
    trop tot pour le dire < convient bien; oui; convient; bon binome""",
    """no encaja; no es buena combinacion < todavia no lo se; indeciso
    demasiado pronto para decirlo < encaja bien; si; encaja; buena combinacion""",
    """nao combina; nao < ainda nao sei; indeciso < combina bem; sim; combina""",
    """non va bene; non adatto < non so ancora; indeciso < va bene; si; adatto""",
    """past niet; nee; geen goede match < weet nog niet; nog niet zeker < past goed
    ja; past; goede match""",
    """nie pasuje; nie < jeszcze nie wiem; trudno powiedziec < pasuje dobrze; tak
    pasuje; dobrze pasuje""",
)
GOALS = (
    """nicht begonnen; noch nicht begonnen; keine; gar nicht < begonnen; einige
    teilweise; teilweise erreicht; etwas < grosstenteils; weitgehend
    weitgehend erreicht; die meisten; grosstenteils erreicht < erreicht
    vollstandig erreicht; alle; abgeschlossen; voll erreicht; fertig""",
    """pas commence; aucun; pas encore < en partie; quelques uns; commence
    partiellement atteints; partiellement < en grande partie; la plupart < atteints
    tous; termine; entierement atteints""",
    """no iniciado; ninguno; todavia no; nada < algunos; en parte; en curso
    parcialmente < la mayoria; en gran parte < logrados; todos; completado; terminado
    alcanzados""",
    """nao iniciado; nenhum; ainda nao < alguns; em parte; em andamento < a maioria
    em grande parte < alcancados; todos; concluido""",
    """non iniziato; nessuno; non ancora < alcuni; in parte; iniziato
    < la maggior parte; in gran parte < raggiunti; tutti; completato""",
    """niet begonnen; nog niet begonnen; geen < enkele; deels; begonnen; gedeeltelijk
    < grotendeels; de meeste < behaald; bereikt; alle; afgerond""",
    """nie rozpoczeto; zadne; jeszcze nie < niektore; czesciowo; rozpoczeto
    < w wiekszosci; wiekszosc < osiagniete; wszystkie; zakonczone""",
)
MISSING = """
    keine angabe; k a; keine angaben; weiss nicht; weiss ich nicht; nicht zutreffend
    kann ich nicht beurteilen; kann ich nicht sagen; keine antwort; entfallt
    mochte ich nicht sagen; keine meinung; nicht beantwortet; weiss es nicht
    ne se prononce pas; sans objet; non applicable; sans avis; ne sait pas
    je ne sais pas; nsp; n s p; pas de reponse; non concerne; non concernee
    ne s applique pas; prefere ne pas repondre; je prefere ne pas repondre; sans reponse
    no aplica; no procede; no sabe; no lo se; no se; ns nc; no contesta
    no corresponde; prefiero no responder; prefiero no contestar; prefiero no decirlo
    sin respuesta; nao se aplica; nao sei; prefiro nao responder; sem resposta
    prefiro nao dizer; nao aplicavel; non so; preferisco non rispondere; non pertinente
    non si applica; non applicabile; nessuna risposta
    niet van toepassing; n v t; nvt; weet niet; weet ik niet; geen mening; geen antwoord
    wil ik niet zeggen; zeg ik liever niet; weet het niet
    nie dotyczy; nie wiem; brak odpowiedzi; odmowa odpowiedzi; nie chce odpowiadac
    wole nie odpowiadac; nie chce powiedziec
"""
