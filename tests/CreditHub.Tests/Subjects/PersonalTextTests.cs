using CreditHub.Demo;
using CreditHub.Publication;
using Xunit;

namespace CreditHub.Subjects;

/// <summary>What the public may not read in a free text (P9; formats.md B.2.3), and what it must be able to.</summary>
public sealed class PersonalTextTests
{
    [Theory]
    [InlineData("经办人邮箱zhang.san_01@example.test，已核实", "经办人邮箱***，已核实")]
    [InlineData("邮箱ｚｓ＠ｅｘａｍｐｌｅ．ｔｅｓｔ", "邮箱***")]
    [InlineData("当事人（350102800101123）到场", "当事人（***）到场")]
    [InlineData("其身份证号是350102800101123.", "其身份证号是***.")]
    [InlineData("持护照E12345678入境", "持护照***入境")]
    [InlineData("EA1234567 号护照", "*** 号护照")]
    [InlineData("港澳居民H1234567890申请", "港澳居民***申请")]
    [InlineData("台胞证号：01234567", "台胞证号：***")]
    [InlineData("外国护照号码 AB123456C", "外国护照号码 ***")]
    [InlineData("致电0591-83322211转8012核实", "致电***核实")]
    [InlineData("致电（0591）8332 2211", "致电***")]
    [InlineData("家中电话：83322211", "家中电话：***")]
    [InlineData("向6222020000000000000转账", "向***转账")]
    [InlineData("向6222 0200 0000 0000 000转账", "向***转账")]
    [InlineData("开户行甲，账号：3501 0012 3456 789，户名乙", "开户行甲，账号：***，户名乙")]
    [InlineData("微信号：zs_123456", "微信号：***")]
    [InlineData("当事人家庭住址：福州市鼓楼区五一路，电话不详", "当事人家庭住址：***，电话不详")]
    [InlineData("当事人家住福州市鼓楼区五一路12号3单元502室。", "当事人家住***。")]
    [InlineData("甲，住福建省福州市仓山区上三路8号，系店主", "甲，住***，系店主")]
    public void Personal_values_are_blotted_out(string text, string shown) => Assert.Equal(shown, PublicValue.Of(text).Text);

    [Theory]
    [InlineData("罚款350102800101123.00元")]
    [InlineData("罚款6222020000000000000元")]
    [InlineData("工商注册号350100100012345")]
    [InlineData("纳税人识别号：350102800101123")]
    [InlineData("统一社会信用代码52350100M000100Y43")]
    [InlineData("统一社会信用代码 523501000001234567")]
    [InlineData("榕市监罚〔2026〕12345678号")]
    [InlineData("国药准字H20123456")]
    [InlineData("国食健字G20123456")]
    [InlineData("产品批号E20230101")]
    [InlineData("型号H12345678")]
    [InlineData("账户内资金12345678元")]
    [InlineData("罚款缴至财政专户，限15日内")]
    [InlineData("拨打12345热线")]
    [InlineData("2026-03-20 10:15:00")]
    [InlineData("面积0.59183322211公顷")]
    [InlineData("住所：福州市鼓楼区五一路12号")]
    [InlineData("，住房和城乡建设局于福州市发布第12号公告")]
    [InlineData("居住区配套用房违反第3号令")]
    [InlineData("员工居住证办理情况")]
    [InlineData("以户籍地为准")]
    [InlineData("微信公众号发布虚假广告")]
    [InlineData("比例@每件")]
    public void Amounts_codes_and_numbers_of_documents_stay(string text) => Assert.Equal(text, PublicValue.Of(text).Text);

    [Fact]
    public void Credit_codes_stay()
    {
        foreach (var index in Enumerable.Range(1, 2000))
        {
            foreach (var prefix in (string[])["91", "52", "12", "92"])
            {
                var text = $"向{SyntheticCodes.CreditCode(prefix, index)}公司销售";
                Assert.Equal(text, PublicValue.Of(text).Text);
            }
        }
    }

    [Theory]
    [InlineData("法定代表人王小明签字，王小明认可", "法定代表人***签字，***认可")]
    [InlineData("经营者张　三和张 三", "经营者***和***")]
    [InlineData("榕城张三食品店的张三", "榕城张三食品店的***")]
    [InlineData("无人", "无人")]
    public void Known_values_are_blotted_out_save_in_the_subjects_public_name(string text, string shown) =>
        Assert.Equal(shown, PublicValue.Of(text, PersonalMarks.Of(text, ["王小明", "张三", "无"], "榕城张三食品店")).Text);

    [Fact]
    public void Marks_that_meet_are_one_blot_and_those_outside_the_text_are_none()
    {
        Assert.Equal("甲***丁", PersonalValues.Scrub("甲乙丙丁", [new(1, 1), new(1, 2), new(2, 1), new(3, 9), new(-1, 2)]));
        Assert.Equal("住***", PersonalValues.Scrub("住13900000000室", [new(5, 8)]));
    }
}
