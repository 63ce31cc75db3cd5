using Xunit;

namespace CreditHub.Subjects;

public class PersonNameTests
{
    [Theory]
    [InlineData("张三")]
    [InlineData("张三丰")]
    [InlineData("欧阳三丰")]
    [InlineData("张　三")]
    [InlineData(" 张\u200B三 ")]
    [InlineData("李〇")]
    [InlineData("王𬱟")]
    [InlineData("㐆㐇")]
    [InlineData("阿不都·买买提")]
    [InlineData("阿不都•买买提•艾力")]
    [InlineData("阿不都・买买提")]
    [InlineData("阿不都.买买提")]
    public void Two_to_four_letters_or_more_with_a_dot_may_be_a_persons(string name) => Assert.True(PersonName.Fits(name));

    [Theory]
    [InlineData("")]
    [InlineData("张")]
    [InlineData("··")]
    [InlineData("样例区小吃店")]
    [InlineData("张三小吃店")]
    [InlineData("样例（演示）公司")]
    [InlineData("甲A")]
    [InlineData("甲1号")]
    [InlineData("榕城·ABC")]
    [InlineData("张三、李四")]
    public void Anything_else_is_no_persons_name(string name) => Assert.False(PersonName.Fits(name));
}
