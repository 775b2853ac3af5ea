using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Wanggarasi.Data.Office;

namespace Wanggarasi.Data.Tables;

internal sealed class DisruptionTable : IEntityTypeConfiguration<Disruption>
{
    public void Configure(EntityTypeBuilder<Disruption> builder)
    {
        builder.ToTable("Disruptions");
        builder.Property(d => d.Id).ValueGeneratedNever();
        builder.Property(d => d.Note).HasMaxLength(500);
        builder.Property(d => d.Version).IsConcurrencyToken();
        builder.HasIndex(d => d.EndedAt);
        builder.HasMany(d => d.Services).WithOne().HasForeignKey(s => s.DisruptionId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class DisruptedServiceTable : IEntityTypeConfiguration<DisruptedService>
{
    public void Configure(EntityTypeBuilder<DisruptedService> builder)
    {
        builder.ToTable("DisruptedServices");
        builder.HasKey(s => new { s.DisruptionId, s.ServiceCode });
        builder.Property(s => s.ServiceCode).HasMaxLength(60);
    }
}

internal sealed class DisruptionStepTable : IEntityTypeConfiguration<DisruptionStep>
{
    public void Configure(EntityTypeBuilder<DisruptionStep> builder)
    {
        builder.ToTable("DisruptionSteps", table => RecordGuards.Declare(table, "DisruptionSteps"));
        builder.Property(s => s.Id).ValueGeneratedNever();
        builder.Property(s => s.Reason).HasMaxLength(500);
        builder.HasIndex(s => s.DisruptionId);
    }
}

internal sealed class EscalationTable : IEntityTypeConfiguration<Escalation>
{
    public void Configure(EntityTypeBuilder<Escalation> builder)
    {
        builder.ToTable("Escalations");
        builder.HasKey(e => new { e.CaseId, e.Round, e.Clock, e.Level });
        builder.Property(e => e.Clock).HasMaxLength(20);
        builder.Property(e => e.Level).HasMaxLength(20);
    }
}
