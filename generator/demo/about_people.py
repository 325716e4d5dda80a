"""Phrases about people and what they bring together: volunteers, funds, resources, and the groups that are served."""

from collections.abc import Mapping
from types import MappingProxyType

from generator.demo.parts import PhraseParts

ABOUT: Mapping[str, PhraseParts] = MappingProxyType(
    {
        "five-actor": PhraseParts(
            near=("resources", "collaboration"),
            deeds=(
                "请社区、社会组织、志愿者和商家坐到一起认领任务",
                "为五社联动列出各方能做和想做的事",
                "以“[project]”为由头，把[partner]引进[community]",
            ),
            results=("各方知道找谁、做什么", "一件事有几家一起办"),
            counts=("召开联动会议{five-meetings}次", "同{partners}家单位合作，维系资源方{resource-upkeep}家"),
            gaps=(
                "五社联动的材料各写各的，看不出谁同谁配合",
                "联动停留在活动协办，[partner]较少参与商量",
                "对社会组织的作用讲得少，成效不易看出",
            ),
            advice=(
                "用一个真实事例写清五方各自做了什么",
                "定下固定的碰头日子，由各方轮流主持",
                "给每一方写明目标，年末一起对照",
            ),
        ),
        "volunteers": PhraseParts(
            near=("core-volunteers", "five-actor"),
            deeds=(
                "按兴趣和空闲时间给志愿者排班",
                "以老带新，让新志愿者先跟着走访再独立上门",
                "用积分和年会感谢长期服务的志愿者",
            ),
            results=("志愿者来了还愿意再来", "[group]有了固定的陪伴者"),
            counts=(
                "新增志愿者{new-volunteers}名",
                "志愿者参与{volunteer-attendances}人次、服务{volunteer-hours}小时",
                "活跃志愿队伍{active-volunteer-teams}支",
            ),
            gaps=(
                "登记的志愿者里长期没有参加服务的不少",
                "志愿者上岗前的培训内容过于简略",
                "志愿服务时数由社工代录，核对不便",
            ),
            advice=(
                "清理名册，把愿意来的人编成小队分片联系",
                "给上门陪伴、陪诊等岗位分别准备培训",
                "由队长现场登记时数，每月公布一回",
            ),
        ),
        "core-volunteers": PhraseParts(
            near=("volunteers", "training"),
            deeds=(
                "从热心居民里挑选带队人，安排轮值",
                "让骨干自己策划[place]的小型服务",
                "为带队的志愿者开设主持和记录课",
            ),
            results=("带队的人多了，社工可以退后一步", "队伍自己能开会、能分工"),
            counts=("培育志愿者骨干{core-volunteers}名", "培育骨干{core-volunteers}名，为目标的{core-volunteers%}"),
            gaps=(
                "骨干多为召集人，独立策划的经验不足",
                "骨干集中在少数队伍，[community]没有带队人",
                "对骨干的任务和支持没有写明",
            ),
            advice=(
                "给骨干安排由小到大的任务，社工从旁支持",
                "在每个社工点至少找一位带队人并结对培养",
                "写明骨干的职责、补贴办法和退出安排",
            ),
        ),
        "community-organisations": PhraseParts(
            near=("governance", "volunteers"),
            deeds=(
                "扶持[community]的互助会从聚会走向办事",
                "协助居民组织订章程、选召集人",
                "带着新成立的社区组织承接“[project]”的一部分",
            ),
            results=("居民自己办成了几件事", "社工站有了可以依靠的伙伴"),
            counts=("培育社区社会组织{community-organisations}个", "新培育志愿队伍{volunteer-teams}支"),
            gaps=(
                "社区组织离开社工后较难自己运转",
                "新组织的章程和账目不全",
                "社区组织回应[group]需要的服务偏少",
            ),
            advice=(
                "定下逐步放手的时间表，先交办简单的事",
                "帮助组织建好成员名册和收支簿",
                "引导社区组织认领一户或一栋楼的关怀",
            ),
        ),
        "charity-fund": PhraseParts(
            near=("resources", "disclosure"),
            deeds=(
                "协助社区慈善基金定期公布收支",
                "同[partner]合办义卖，为[group]筹集照护用品",
                "请捐赠人和受助人代表一起商定用款次序",
            ),
            results=("街坊捐得明白，也用得明白", "小额急难有了应急的钱"),
            counts=(
                "筹得善款{charity-raised}元",
                "{charity-funds}个社区成立了社区慈善基金",
                "举办慈善筹款或宣传活动{charity-events}场",
            ),
            gaps=(
                "社区慈善基金的使用办法还没有定下来",
                "筹款靠少数商户，来源单一",
                "基金收支公布的间隔偏长",
            ),
            advice=(
                "同居委会商定用款范围、上限和审批岗位",
                "发展月捐人，让更多街坊每月捐一点",
                "每季度公布一回收支，并附受助事例",
            ),
        ),
        "resources": PhraseParts(
            near=("five-actor", "charity-fund"),
            deeds=(
                "对接[partner]为[group]争取义诊、义修和助餐",
                "把捐赠物资逐笔登记来源、数量和去向",
                "建立闲置辅具借用架，让轮椅和护理床流转起来",
            ),
            results=("送来的都是用得上的", "资源同需要对得上"),
            counts=(
                "链接资源折合{resources-value}元，其中{charity-share%}用于困难群众",
                "链接资源折合{resources-value}元",
                "同{partners}家单位建立合作",
            ),
            gaps=(
                "链接的资源以节日慰问品为主，持续性不强",
                "物资折价的依据没有附上",
                "资源使用后缺少对[group]是否合用的回访",
            ),
            advice=(
                "列出全年最缺的几类资源，逐一寻找长期伙伴",
                "在台账附上票据或市价说明",
                "发放后半个月内回访，问清合不合用",
            ),
        ),
        "children": PhraseParts(
            near=("family",),
            deeds=(
                "为困境儿童安排课后陪读和成长伙伴",
                "同学校商量情绪异常学生的转介办法",
                "在[place]开设假期托管，由大学生志愿者带班",
            ),
            results=("孩子放学后有去处", "家长更放心上班"),
            counts=("联系困境儿童{children-in-need}人",),
            gaps=(
                "未成年人服务以兴趣课为主，困境儿童参加不多",
                "同学校的信息往来依赖个人关系",
                "对照顾者的支持不足，孩子的变化难以持续",
            ),
            advice=(
                "逐个了解困境儿童的困难，先补上学习和照料的缺口",
                "同学校签订转介约定，写明时限和联系岗位",
                "为祖辈照顾者开设育儿茶座",
            ),
        ),
        "elderly": PhraseParts(
            near=("visits", "safety"),
            deeds=(
                "为独居长者检查家里的扶手、灯光和煤气",
                "组织低龄老人结对看望高龄邻居",
                "在[place]开设慢病管理和手机使用的学习班",
            ),
            results=("长者在家更安全", "老人有事愿意开口"),
            counts=(
                "联系独居老人{solitary-elderly}人、空巢老人{empty-nest-elderly}人",
                "登记重残老人{severely-disabled-elderly}人、失能老人{disabled-elderly}人",
            ),
            gaps=(
                "长者服务偏重节庆活动，居家安全改善做得少",
                "对失能长者的照顾者关心不够",
                "独居长者夜间求助的办法没有讲清",
            ),
            advice=(
                "逐户检查防跌和用气安全，列出要改的地方",
                "开设照顾者喘息服务，先从每月半天做起",
                "教长者使用呼叫器，并约定无应答时由谁上门",
            ),
        ),
        "disability": PhraseParts(
            near=("family", "employment"),
            deeds=(
                "同康园工疗站合作，带残疾人走进社区办展",
                "请康复师到家教家属简便的照护方法",
                "为肢体残疾的住户反映无障碍通道问题",
            ),
            results=("出门的人多了", "家属照护更得法"),
            counts=("联系残疾人{disabled}人",),
            gaps=(
                "残疾人服务以文娱为主，康复和就业支持偏少",
                "精神残疾住户的家属缺少可以诉说的地方",
                "无障碍设施的问题反映后没有跟到底",
            ),
            advice=(
                "按残疾类别了解需要，分别拟出服务内容",
                "组织家属互助会，邀请过来人分享",
                "把无障碍问题列成清单，同街道逐项跟办",
            ),
        ),
        "family": PhraseParts(
            near=("children", "casework"),
            deeds=(
                "用家庭茶话会帮助两代人把话说开",
                "为照顾压力大的家庭安排轮替陪护",
                "同[partner]合办亲子议事，让孩子也能发言",
            ),
            results=("家里少了争吵", "照顾者能歇一口气"),
            counts=("联系低保边缘家庭{low-income-margin}人、计划生育特殊家庭老人{family-planning-elderly}人",),
            gaps=(
                "亲子活动热闹有余，家庭关系的改变难以看出",
                "参加家庭服务的多为母亲，父亲很少露面",
                "对单亲和隔代家庭的支持不成系列",
            ),
            advice=(
                "在活动后跟进几户，看看家里有没有真的改变",
                "把时间放到晚上和周末，设计父亲愿意来的内容",
                "为单亲和隔代家庭各拟一份支持办法",
            ),
        ),
        "employment": PhraseParts(
            near=("policy", "resources"),
            deeds=(
                "逐个了解失业住户的技能，并推荐合适岗位",
                "请[partner]到[place]现场招聘和讲解",
                "陪同求职者练习面试并跟进入职后的适应",
            ),
            results=("几户人家有了稳定收入", "求职的人少走弯路"),
            counts=("服务范围内登记低保对象{minimum-allowance}人",),
            gaps=(
                "就业服务停留在转发招聘信息",
                "入职后的跟进不足，短期离职的原因不明",
                "灵活就业者的需要还没有摸清",
            ),
            advice=(
                "为有劳动能力的低保家庭逐户拟定就业支持",
                "入职后三个月内定期联系本人和雇主",
                "到夜市和工地了解灵活就业者的难处",
            ),
        ),
        "environment": PhraseParts(
            near=("governance", "volunteers"),
            deeds=(
                "带居民清理[community]的卫生死角并改成小花圃",
                "用旧物交换市集推广垃圾分类",
                "请孩子当环境观察员，把问题画下来交给居委会",
            ),
            results=("楼下干净了，人也坐得住", "分类投放做得比以前好"),
            counts=("在{communities}个社区轮流开展",),
            gaps=(
                "环境活动结束后缺少维护，过一阵又恢复原样",
                "垃圾分类宣传没有顾及租户和夜归的人",
                "改造点选在路边，离[group]的住处较远",
            ),
            advice=(
                "为每处改造点找一队认养人，写明浇水清扫的安排",
                "在出租屋门口张贴图示，请房东一起提醒",
                "先改老人和轮椅住户每天要走的路",
            ),
        ),
    }
)
