namespace CreditHub.Subjects;

/// <summary>
/// How personal values are shown (P9; formats.md B.2.3). The mask follows from the value's class, so that no list or page can forget a row.
/// A value too short for its mask is hidden whole.
/// </summary>
public static class Masks
{
    private const string Hidden = "***";

    /// <summary>What the public may see. Six digits and a date of birth name a person in a small county, so a number shows its ends only.</summary>
    /// <param name="valueClass">The value's class.</param>
    /// <param name="value">The value.</param>
    public static string ForPublic(SensitiveClass valueClass, string value) => valueClass switch
    {
        SensitiveClass.PersonName => Keep(value, 1, 0, "**"),
        SensitiveClass.CitizenId => Keep(value, 1, 1, new string('*', 16)),
        SensitiveClass.OtherDocument => Keep(AfterType(value), 1, 1, "******"),
        SensitiveClass.Phone => Keep(value, 3, 2, "******"),
        SensitiveClass.Address => ToCounty(value),
        SensitiveClass.BankAccount or SensitiveClass.Withheld => Hidden,
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    /// <summary>What officials who need it may see: the last four characters of numbers, names in full.</summary>
    /// <param name="valueClass">The value's class.</param>
    /// <param name="value">The value.</param>
    public static string ForOfficials(SensitiveClass valueClass, string value) => valueClass switch
    {
        SensitiveClass.PersonName => value,
        SensitiveClass.CitizenId or SensitiveClass.BankAccount => Keep(value, 0, 4, "******"),
        SensitiveClass.OtherDocument => Keep(AfterType(value), 0, 4, "******"),
        SensitiveClass.Phone => Keep(value, 3, 2, "******"),
        SensitiveClass.Address => ToCounty(value),
        SensitiveClass.Withheld => Hidden,
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    // A mask that would leave less than half of the value hidden would be none.
    private static string Keep(string value, int first, int last, string stars) =>
        value.Length < 2 * (first + last) ? Hidden : value[..first] + stars + value[^last..];

    private static string AfterType(string value) => value[(value.IndexOf(':', StringComparison.Ordinal) + 1)..];

    private static string ToCounty(string address)
    {
        // 自治区 and 地区 end a province or prefecture; 小区, 社区 and 园区 are smaller than a county.
        for (var at = 1; at < address.Length; at++)
        {
            if (address[at] is '县' or '旗' || (address[at] == '区' && address[at - 1] is not ('治' or '地' or '小' or '社' or '园')))
            {
                return address[..(at + 1)] + Hidden;
            }
        }

        // What follows the first city may be a street, as in 市场路.
        var city = address.IndexOf('市', StringComparison.Ordinal);
        return city < 0 ? Hidden : address[..(city + 1)] + Hidden;
    }
}
