"""Phrases about the services: files, visits, casework, groups, maps, what was delivered and what came of it."""

from collections.abc import Mapping
from types import MappingProxyType

from generator.demo.parts import PhraseParts

ABOUT: Mapping[str, PhraseParts] = MappingProxyType(
    {
        "case-files": PhraseParts(
            near=("visits", "needs"),
            deeds=(
                "逐户核对[group]的家庭情况并补齐档案",
                "按照风险高低给服务对象分级，并写明调整理由",
                "把纸质档案和电子台账逐份比对",
            ),
            results=("家底摸得比较清楚", "下一次上门前就知道该带什么"),
            counts=(
                "建档{case-files}份，涉及困难群众{priority-persons}人",
                "建档{case-files}份，为年度目标的{case-files%}",
                "建档率为{case-file-rate%}",
                "登记低保对象{minimum-allowance}人、残疾人{disabled}人",
            ),
            gaps=(
                "部分档案的家庭成员和照顾者信息空缺",
                "[group]的分级理由写得简略，同跟进频次对不上",
                "档案更新慢于居委会名册，有住户搬走后仍按原址登记",
            ),
            advice=(
                "借上门的机会补问照顾者、收入和健康变化，并记下日期",
                "把分级标准写成对照表，每季度复核一回",
                "每月同居委会和民政窗口核对增减名单",
            ),
        ),
        "visits": PhraseParts(
            near=("case-files", "elderly"),
            deeds=(
                "固定每月的联系安排，先打电话再决定是否上门",
                "同[partner]结伴走访[community]的困难住户",
                "在高温、寒潮和台风前后加密对[group]的问候",
            ),
            results=("住户的变化能及时知道", "不少求助在电话里就办妥了"),
            counts=(
                "电访{phone-visits}次、入户探访{home-visits}次",
                "电访{phone-visits}次，为年度目标的{phone-visits%}",
                "入户探访{home-visits}次，为年度目标的{home-visits%}",
                "同居委会联合探访{joint-home-visits}次",
            ),
            gaps=(
                "电访记录多写情况平稳，看不出住户的近况",
                "户口在本地而人住别处的对象，联系办法单一",
                "[community]的上门次数偏少，同档案里的等级不相称",
            ),
            advice=(
                "给电访列出提问要点，把答复写成可以比较的内容",
                "同现住地的社工站商量代访，并互通结果",
                "按等级重排上门次数，优先看望独居和重残的住户",
            ),
        ),
        "casework": PhraseParts(
            near=("outcomes", "family"),
            deeds=(
                "为[group]制定分步目标，并请家属一起签认",
                "遇到复杂个案时邀请[partner]开会商量",
                "结案后按约定回访，防止问题反复",
            ),
            results=("几户人家的难题有了着落", "服务对象自己处理事情的能力有所提高"),
            counts=(
                "个案接案{casework-opened}个、跟进{casework-sessions}节",
                "个案接案{casework-opened}个，为年度目标的{casework-opened%}",
                "个案结案{casework-closed}个",
                "咨询个案接案{consult-opened}个",
            ),
            gaps=(
                "个案目标写得过大，几节之后难以看出进展",
                "评估和介入之间缺少推导，换个对象似乎也适用",
                "涉及[group]的个案以送物资为主，陪伴和疏导偏弱",
            ),
            advice=(
                "把目标拆成几周内能做到的小步，每步都留下对照",
                "在个案记录里写明用了什么方法、为什么用",
                "由督导旁听疑难个案，并在结案会上总结得失",
            ),
        ),
        "groups-activities": PhraseParts(
            near=("outcomes", "elderly"),
            deeds=(
                "按[group]的作息安排小组时间，并请组员轮流主持",
                "把社区活动搬到[place]，方便就近参加",
                "在每次活动后用图卡收集长者和儿童的意见",
            ),
            results=("组员散场后还保持往来", "来参加的人里有不少新面孔"),
            counts=(
                "开展小组{groups}个、{group-sessions}节，{group-attendances}人次参加",
                "小组完成{groups}个，为年度目标的{groups%}",
                "大型社区活动{large-activities}次、{large-activity-attendances}人次参加",
                "中小型社区活动{small-activities}次，为年度目标的{small-activities%}",
                "社区活动{activities}次、{activity-attendances}人次参加",
            ),
            gaps=(
                "小组各节内容跳跃，同小组目标的关系不明",
                "活动参加者以常客为主，[group]占比偏低",
                "活动结束后的总结只有签到数，没有组员的变化",
            ),
            advice=(
                "先定组员要学会的一两件事，再倒推每节安排",
                "给[group]预留名额，并解决接送和陪同",
                "在首节和末节用同一张表了解组员的看法",
            ),
        ),
        "maps": PhraseParts(
            near=("needs", "resources"),
            deeds=(
                "带着居民骨干走街串巷，绘成《社区资产地图》和《社区问题地图》",
                "把[partner]、药店和无障碍通道标进《社区资产地图》",
                "在《服务对象分布地图》上用颜色区分服务等级",
            ),
            results=("新来的社工看图就能认路认人", "资源在哪里一目了然"),
            counts=("地图覆盖{communities}个社区", "走访社区{community-walks}次后完成绘制"),
            gaps=(
                "《社区问题地图》只标位置，没有写明问题由来",
                "《社区资产地图》以场地为主，居民的手艺和热心人没有收入",
                "家庭信息汇总表同分布图的人数更新不同步",
            ),
            advice=(
                "为每个问题写明依据、影响的人和打算怎样办",
                "把居民专长、志愿队伍和商户支持补进图里",
                "约定每季度一起更新图和表，并记下更新日期",
            ),
        ),
        "hotline": PhraseParts(
            near=("publicity", "visits"),
            deeds=(
                "安排社工轮流值守红棉守护热线，并登记每通来电",
                "把热线号码印在大字卡上送到[group]家里",
                "对来电按缓急分类，急事当天转给对应片区",
            ),
            results=("求助有人接、有人办", "夜间来电也有回音"),
            counts=(
                "热线通话{hotline-calls}次，其中日常问候{hotline-calls/日常问候}次、政策咨询{hotline-calls/政策咨询}次",
                "举办热线宣传活动{hotline-events}场",
                "开通热线{hotlines}条",
            ),
            gaps=(
                "热线台账只记来电事由，办结情况不全",
                "居民对热线和站内座机分不清",
                "来电分析做得少，没有用来调整服务",
            ),
            advice=(
                "在台账上增加答复和回访两栏，月底由组长抽看",
                "统一宣传口径，把号码放在通知最上方",
                "每季度归纳来电最多的几件事，报街道一并研究",
            ),
        ),
        "policy": PhraseParts(
            near=("case-files", "publicity"),
            deeds=(
                "把救助政策编成顺口溜和大字折页",
                "在[place]为[group]逐条讲解申请条件",
                "陪同住户到窗口递交材料并跟进结果",
            ),
            results=("符合条件的住户知道怎样申请", "窗口退件少了"),
            counts=("开展政策宣传{policy-events}场", "面向困难群众{priority-persons}人开展政策宣传{policy-events}场"),
            gaps=(
                "政策宣传以派发折页为主，住户听懂多少没有核实",
                "新政策出台后宣传材料更换偏慢",
                "宣传记录缺少申请成功与否的后续",
            ),
            advice=(
                "宣讲后请几位住户复述要点，讲不清的再上门讲",
                "在政策有变时先更新材料再办活动",
                "建立申请跟进表，写明递交、答复和结果",
            ),
        ),
        "delivery": PhraseParts(
            near=("planning",),
            deeds=("按月汇总各项指标并在例会上通报", "把年度指标分到各社工点，逐月对照", "指标数据由专岗复核后才上报"),
            results=("进度快慢看得清楚", "数据来源可以追查"),
            counts=(),
            gaps=("个别指标进度同计划有出入", "有的目标同实际需要不相称", "指标之间快慢不一"),
            advice=(
                "分析原因后调整下半期安排",
                "同购买方商量下一年度的目标量",
                "把人手向落后的项目倾斜，并按周跟进",
            ),
        ),
        "outcomes": PhraseParts(
            near=("satisfaction", "research"),
            deeds=(
                "用服务前后的对比表说明[group]的变化",
                "请[partner]和家属评价服务带来的改变",
                "把“[project]”的成效做成图文摘要交给居委会",
            ),
            results=("成效不只停留在次数上", "合作方对服务更有信心"),
            counts=("服务社区居民{residents-served}人次", "收到感谢信{thanks-letters}封、锦旗{banners}面"),
            gaps=(
                "成效材料以场次人次为主，服务对象的改变写得少",
                "缺少服务前的基线，难以判断改变有多大",
                "片区数据没有汇总，看不出[group]受益多少",
            ),
            advice=(
                "选几项最重要的改变，服务前后各量一回",
                "多收集合作方和家属的评价，互相印证",
                "按片区和人群汇总受益情况，每季度通报",
            ),
        ),
        "satisfaction": PhraseParts(
            near=("disclosure", "outcomes"),
            deeds=(
                "在[place]设意见簿，并当面答复居民",
                "由不同片区交叉回访，避免自己问自己",
                "把居民意见分类后逐条落实",
            ),
            results=("意见有来有回", "居民说得出哪里变好了"),
            counts=("抽查服务对象{satisfaction-sample}名，满意度为{satisfaction%}", "收到投诉{complaints}宗"),
            gaps=(
                "满意度问卷题目偏多，长者多由他人代填",
                "回访对象由社工挑选，代表性不足",
                "对不满意的答复缺少追问",
            ),
            advice=(
                "把问卷缩成几句话，用笑脸图代替分数",
                "从名册里随机抽人回访，并记录未接通的情况",
                "对每条不满意写明原因、办法和答复日期",
            ),
        ),
        "collaboration": PhraseParts(
            near=("five-actor", "visits"),
            deeds=(
                "同直聘社工按片区排班，互通住户近况",
                "每月参加[partner]的联席会，带着问题去、带着分工回",
                "同居委会共用一份重点住户名单",
            ),
            results=("同一户人家不会被重复打扰", "转介过去的事都有下文"),
            counts=("联合探访{joint-home-visits}次", "同{partners}家单位保持合作"),
            gaps=(
                "项目社工和直聘社工的分工只有口头约定",
                "转介出去的事项缺少回执",
                "同[partner]的会议记录没有写明谁来办",
            ),
            advice=(
                "把分工写成一页纸，贴在各社工点",
                "使用统一的转介单，办结后交回存档",
                "会后两天内发出分工清单，下次会议先对账",
            ),
        ),
        "governance": PhraseParts(
            near=("environment", "community-organisations"),
            deeds=(
                "就[community]的停车和晾晒问题组织居民议事",
                "请[partner]到现场答复居民关心的改造安排",
                "把居民提案分成能办、缓办和要上报的三类",
            ),
            results=("邻里争执有了商量的地方", "几件老问题有了眉目"),
            counts=("介入社区公共问题{public-issues}个", "走访社区{community-walks}次"),
            gaps=(
                "居民议事会开过之后，决议的落实情况没有公布",
                "议事参加者以退休居民为主，上班族和租户少",
                "社区问题的来龙去脉记录不完整",
            ),
            advice=(
                "把决议、责任方和期限贴在楼道，办好一件划去一件",
                "用晚间和线上的方式请租户、上班族参加",
                "为每个问题立一份简短的卷宗，从提出记到办结",
            ),
        ),
    }
)
