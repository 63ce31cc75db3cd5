using Xunit;

namespace CreditHub.Subjects;

public class PersonalValuesTests
{
    [Theory]
    [InlineData("身份证110101199003070011")]
    [InlineData("号码11010119900307001X，已核实")]
    [InlineData("号码110101 19900307 001x")]
    [InlineData("１１０１０１１９９００３０７００１１")]
    [InlineData("电话13800138000")]
    [InlineData("+8613800138000")]
    [InlineData("138-0013-8000")]
    [InlineData("共5人 13800138000")]
    public void Numbers_that_identify_a_person_are_found(string text) => Assert.True(PersonalValues.In(text));

    [Theory]
    [InlineData("")]
    [InlineData("罚款1380013800.00元")]
    [InlineData("统一社会信用代码91350100M000100Y43")]
    [InlineData("榕政办〔2016〕264号")]
    [InlineData("2026-03-20 至 2027-03-19")]
    [InlineData("订单2026110112345678901234")]
    [InlineData("电话0591-83322211")]
    public void Other_numbers_are_left_alone(string text) => Assert.False(PersonalValues.In(text));
}
