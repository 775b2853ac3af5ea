namespace Wanggarasi.Domain.Letters;

/// <summary>Whether somebody has reached an age on a day.</summary>
public static class Age
{
    /// <summary>
    /// True from the birthday on. Who was born on 29 February has the birthday on 1 March of a common year: the age must be
    /// reached beyond doubt (UU 16/2019 Pasal 7: "sudah mencapai umur 19 tahun").
    /// </summary>
    /// <param name="bornOn">Date of birth.</param>
    /// <param name="years">The age.</param>
    /// <param name="on">The day it is asked for.</param>
    public static bool IsReached(DateOnly bornOn, int years, DateOnly on)
    {
        var year = bornOn.Year + years;
        if (year != on.Year)
        {
            return on.Year > year;
        }

        return bornOn is { Month: 2, Day: 29 } && !DateTime.IsLeapYear(year)
            ? on >= new DateOnly(year, 3, 1)
            : on >= new DateOnly(year, bornOn.Month, bornOn.Day);
    }
}
