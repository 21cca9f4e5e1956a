"""Titles of columns in Chinese, Japanese, Korean and Russian: who somebody is.

In the form of `rmentor.core.roster.titles`. Whole questions are read in eight other
languages; of these only the plain words, which most lists have, are known.
"""

from rmentor.core.roster.fields import Field
from rmentor.core.roster.text import fold, listed

_AS_WRITTEN = {
    Field.NAME: """姓名; 名字; 名前; 氏名; お名前; 이름; 성명; 성함
    имя; фио; имя и фамилия""",
    Field.LAST_NAME: "姓; 성; фамилия",
    Field.EMAIL: """邮箱; 电子邮件; 邮箱地址; 電子郵件; メール; メールアドレス; 이메일
    이메일 주소; 메일; электронная почта; почта; эл почта""",
    Field.STAFF_ID: "工号; 学号; 社員番号; 学籍番号; 사번; 학번; табельный номер",
    Field.ROLE: "角色; 役割; 역할; роль",
    Field.JOB_TITLE: "职位; 職位; 职务; 役職; 직위; 직책; 직함; должность",
    Field.DEPARTMENT: """部门; 部門; 部署; 院系; 学院; 소속; 부서; 학과
    отдел; департамент""",
    Field.LOCATION: "城市; 地点; 所在地; 勤務地; 지역; 근무지; город; офис",
    Field.GRADE: "职级; 等级; 等級; 직급; 등급; грейд",
    Field.LANGUAGES: "语言; 言語; 언어; языки; язык",
    Field.INTERESTS: """兴趣; 感兴趣的领域; 興味; 興味のある分野
    관심사; 관심 분야; 관심분야; интересы; темы""",
    Field.TOPICS_TO_SHARE: """专长; 擅长领域; 専門分野; 得意分野
    전문분야; 특화분야; экспертиза""",
}
OTHER_SCRIPTS: dict[Field, str] = {
    field: "; ".join(dict.fromkeys(map(fold, listed(block))))
    for field, block in _AS_WRITTEN.items()
}
"""By field, folded."""
