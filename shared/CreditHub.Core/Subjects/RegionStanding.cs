namespace CreditHub.Subjects;

/// <summary>What is known of six digits that stand where a code of an administrative division does (行政区划代码, GB/T 2260).</summary>
public enum RegionStanding
{
    /// <summary>The code of a province, city or district of today, or of the national registration authority.</summary>
    Current,

    /// <summary>Of one that was and is no more: codes that were given there stay as they are.</summary>
    Historical,

    /// <summary>Of one that came later than the day that counts.</summary>
    NotYet,

    /// <summary>Of none that is known: probably a mistake.</summary>
    Unknown,
}
