"""Phrases about the station itself: direction, team, management, standing."""

from collections.abc import Mapping
from types import MappingProxyType

from generator.demo.parts import PhraseParts

ABOUT: Mapping[str, PhraseParts] = MappingProxyType(
    {
        "party-building": PhraseParts(
            near=("five-actor", "collaboration"),
            deeds=(
                "请党员社工认领[group]的小愿望并逐个回访",
                "同[partner]的党组织轮流主办“[project]”主题日",
                "把党员责任区同社工点对应起来，有事先由党员上门",
            ),
            results=("党员身份在服务里看得见", "街坊更愿意参加公共事务"),
            counts=("实现微心愿{small-wishes}个", "开展党建学习{party-study}次、党员社区服务{party-services}场"),
            gaps=(
                "党建活动多以学习和参观为主，同[group]的日常需要联系不紧",
                "党员志愿者的报到名单更新不及时",
                "与[partner]的共建协议签订后后续往来偏少",
            ),
            advice=(
                "从居民反映最多的难处里选题，由党员带头办成几件小事",
                "每季度核对党员志愿者名单，并记下各自擅长的服务",
                "同共建单位商定年度清单，写明各自承担的工作",
            ),
        ),
        "planning": PhraseParts(
            near=("needs", "outcomes"),
            deeds=(
                "把年度目标拆到各片区，并按季度修订进度表",
                "在计划书里写明[group]服务的先后次序和负责岗位",
                "参照上一周期的评估意见调整了服务框架",
            ),
            results=("计划前后衔接得上", "各社工点分工比较清楚"),
            counts=("计划覆盖{communities}个社区、{areas}个片区", "完成社区调研{community-surveys}次后修订计划"),
            gaps=(
                "年度计划里的目标写得笼统，难以判断到什么程度算做到",
                "“[project]”同站点总目标之间的关系没有讲明",
                "片区计划沿用统一模板，看不出[community]的特点",
            ),
            advice=(
                "用居民看得懂的话重写目标，并给每个目标配上检验办法",
                "画一张总图，把站、片区、社工点的任务连起来",
                "按社区人口结构重排服务次序，删减可有可无的活动",
            ),
        ),
        "needs": PhraseParts(
            near=("planning", "maps"),
            deeds=(
                "用问卷、座谈和逐户走访了解[group]的需要",
                "请[partner]一起梳理居民诉求并归成几类",
                "对[community]的出行、照料和托管问题做了专题访谈",
            ),
            results=("需要的轻重缓急有了依据", "调研结论写进了服务计划"),
            counts=(
                "完成社区调研{community-surveys}次",
                "了解到辖区有独居老人{solitary-elderly}人、困境儿童{children-in-need}人",
            ),
            gaps=(
                "需求调研样本集中在常来站里的居民，足不出户的人声音偏少",
                "问卷结果只列比例，没有说明原因",
                "对[group]的需要停留在物资层面，照料和交往方面问得不细",
            ),
            advice=(
                "补访平时不到站的住户，并请楼长、网格员帮忙引荐",
                "把问卷和访谈的结论互相印证后再定服务重点",
                "按紧急程度给需要排序，先答复最急的几类",
            ),
        ),
        "retention": PhraseParts(
            near=("staffing",),
            deeds=(
                "通过师徒结对和弹性排班留住一线社工",
                "定期同社工谈心，及时化解岗位压力",
                "为在岗社工安排晋级辅导和轮岗机会",
            ),
            results=("熟面孔留得住，居民也安心", "片区服务没有因人员变动中断"),
            counts=("{retained-workers}名社工持续在岗，稳岗率{retention%}",),
            gaps=(
                "队伍变动较多，稳岗率为{retention%}，部分片区换人后要重新熟悉住户",
                "新入职社工同[group]还不熟悉，交接记录偏简",
                "持续在岗的社工为{retained-workers}名，骨干接续有压力",
            ),
            advice=(
                "逐个了解离职原因，在待遇、排班和成长方面拿出办法",
                "把交接清单列细，离岗前由新旧社工一起上门",
                "给新社工配一名带教人，并约定带教期满的要求",
            ),
        ),
        "staffing": PhraseParts(
            near=("retention", "training"),
            deeds=(
                "按月登记到岗、社保和工资发放情况",
                "把不同专长的社工搭配到各片区",
                "对合同和资格证书逐份存档备查",
            ),
            results=("岗位责任能够追溯", "人员材料齐整易查"),
            counts=(
                "评估末月有持证社工{licensed-workers}名，其中中级{mid-level-workers}名、助理级{assistant-workers}名",
                "社工到岗{person-months}人次，为应到岗的{person-months%}",
                "从业两年以上社工到岗{two-year-person-months}人次",
            ),
            gaps=(
                "个别岗位的合同到期后续签手续滞后",
                "片区之间人手不均，[community]的住户较难找到固定社工",
                "行政事务占用一线社工时间偏多",
            ),
            advice=(
                "提前两个月核对合同期限并办好续签",
                "按服务人数重新配备各片区人手",
                "由专人承担报表和后勤，让社工把时间用在入户上",
            ),
        ),
        "training": PhraseParts(
            near=("staffing", "research"),
            deeds=(
                "每月组织案例讨论，由督导点评[group]服务中的难点",
                "按社工的年资分层安排课程",
                "同[partner]联合举办沟通与危机应对的工作坊",
            ),
            results=("新手上手更快", "社工处理难题更有章法"),
            counts=(
                "社工接受继续教育{continuing-education}小时，为要求的{continuing-education%}",
                "接受督导{supervision-hours}小时",
            ),
            gaps=(
                "督导记录多写结论，少见对社工做法的具体点评",
                "培训内容偏通用，针对[group]的专门技巧不足",
                "内部分享后缺少跟进，学到的方法用上多少不清楚",
            ),
            advice=(
                "在督导记录里写明问题、做法和下次要看的变化",
                "围绕服务中真实遇到的难题定课，课后一个月回看",
                "为每名社工列出成长清单，由督导定期核对",
            ),
        ),
        "research": PhraseParts(
            near=("branding", "publicity"),
            deeds=(
                "把“[project]”的做法整理成可以照着做的手册",
                "鼓励社工就[group]服务写案例并互相修改",
                "整理多年服务数据，写成专题文章",
            ),
            results=("经验有了可以传下去的文本", "同行前来交流时有据可依"),
            counts=("发表文章{articles}篇", "获奖{awards}个"),
            gaps=(
                "经验总结零散，尚未形成成体系的文字",
                "案例多写过程，少写为什么这样做",
                "参与写作的社工集中在少数人",
            ),
            advice=(
                "选一两个成熟的服务，由督导带着写出完整案例",
                "在案例里补写判断的依据和没有做好的地方",
                "安排写作小组，让一线社工轮流执笔",
            ),
        ),
        "management": PhraseParts(
            near=("disclosure", "safety"),
            deeds=(
                "按年度修订各项制度，并让全体社工签阅",
                "把服务档案按对象和日期编号归档",
                "每周开一次碰头会，当场定下责任岗位",
            ),
            results=("找一份记录用不了多少工夫", "日常运作有章可循"),
            counts=("全站配备工作人员{staff}名，其中行政财务及其他人员{admin-staff}名", "收到投诉{complaints}宗"),
            gaps=(
                "部分制度仍是旧版本，同现行办法的叫法不一致",
                "服务记录补写的情况还有，日期和签到表对不上",
                "物资领用台账缺少经手岗位的签认",
            ),
            advice=(
                "对照现行办法逐条修订制度，并注明施行日期",
                "要求服务结束后三天内写完记录，由组长抽查",
                "把领用、发放、结余三张表并成一张，月底核对",
            ),
        ),
        "safety": PhraseParts(
            near=("management",),
            deeds=(
                "逐月检查[place]的消防器材和用电线路",
                "同[partner]一起演练台风和停电时的应急安排",
                "给户外活动配备急救包并指定安全员",
            ),
            results=("场地隐患能够早发现早处理", "长者参加活动更放心"),
            counts=(),
            gaps=(
                "[place]的疏散图没有随布局调整更新",
                "应急预案照抄通用文本，没有写明本站联系人岗位",
                "存放服务对象资料的柜子未上锁",
            ),
            advice=(
                "重画疏散图并在门口张贴",
                "按场地实际改写预案，每半年演练一回",
                "把纸质资料入柜上锁，电子资料设好权限",
            ),
        ),
        "disclosure": PhraseParts(
            near=("publicity", "satisfaction"),
            deeds=(
                "在[place]公布服务安排、收费说明和意见箱位置",
                "按月张贴活动预告，并写明报名办法",
                "把上一次评估结果贴在站内显眼处",
            ),
            results=("居民知道站里在做什么", "有意见知道往哪里提"),
            counts=(),
            gaps=(
                "公示栏更新停留在上一季度",
                "意见箱的收件和答复没有留下记录",
                "公示内容字号偏小，长者阅读吃力",
            ),
            advice=(
                "固定每月更新日期，并由专岗负责",
                "把收到的意见和答复一并张贴",
                "改用大字版，并在微信群里同步发布",
            ),
        ),
        "publicity": PhraseParts(
            near=("branding", "disclosure"),
            deeds=(
                "用短视频和街坊报讲[group]互助的故事",
                "在[place]设咨询台介绍站里的服务",
                "同[partner]的公众号互相转发活动信息",
            ),
            results=("知道社工站的街坊多了", "来站咨询的人比以前多样"),
            counts=(
                "获媒体报道{media-reports}篇，其中省级{media-reports/省级}篇、市级{media-reports/市级}篇、区级{media-reports/区级}篇",
                "收到感谢信{thanks-letters}封",
            ),
            gaps=(
                "地图软件上的站点位置同实际门牌不符",
                "宣传以活动照片为主，服务内容讲得不够",
                "宣传品存量大，投放到[community]的偏少",
            ),
            advice=(
                "联系各地图平台更正位置，并在门口加装指示牌",
                "多讲一件难事是怎样办成的，少堆照片",
                "把宣传品放到药店、菜市场等居民常去的地方",
            ),
        ),
        "branding": PhraseParts(
            near=("research", "planning"),
            deeds=(
                "围绕[group]打造“[project]”，从报名到回访都有固定做法",
                "把“[project]”推广到[community]并请居民命名",
                "连续几年打磨“[project]”，逐年补上薄弱环节",
            ),
            results=("项目有了辨识度", "居民能说出项目的名字"),
            counts=(),
            gaps=(
                "特色项目同一般活动区别不大，亮点说不清",
                "“[project]”参加的总是同一批人",
                "各片区的特色项目互不相干，难以形成合力",
            ),
            advice=(
                "收窄“[project]”的对象，把一件事做透",
                "写明项目解决了什么问题，用前后变化来说明",
                "选一个项目跨片区推行，共用工具和培训",
            ),
        ),
    }
)
